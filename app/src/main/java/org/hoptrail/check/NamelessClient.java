package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// The client at the border has no name that leads back to its address, yet brings stamps of
/// servers with names.
///
/// Servers that hand on the mail of others have such names, for most of the world refuses them
/// without. A client that brings no stamp is not judged: it may be anybody's first server.
final class NamelessClient implements Check {

  @Override
  public String id() {
    return "nameless-client";
  }

  @Override
  public String title() {
    return "A client without a name of its own brings stamps of servers";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Handover> handovers = Handover.outside(facts.route());
    if (handovers.isEmpty() || !handovers.getFirst().isAtBorder(facts.route())) {
      return List.of();
    }
    Handover handover = handovers.getFirst();
    Hop border = handover.newer();
    Cited<IpAddress> peer = border.stamp().client().peer();
    Verdict iprev = facts.verdicts().iprev();
    if (peer == null || !isNameless(border, iprev)) {
      return List.of();
    }
    Seen seen =
        new Seen(
                id(),
                Certainty.MEDIUM,
                border,
                "Our side found no name for "
                    + peer.value()
                    + ", which brought a stamp of "
                    + handover.writer()
                    + ".")
            .at(border.stamp().client().from())
            .at(peer);
    if (iprev != null) {
      iprev.asked().forEach(answer -> seen.with(new Evidence.Dns(answer)));
    }
    return List.of(
        seen.because(
            "A server that hands on mail has a name in the DNS that leads back to its address.",
            List.of(
                "the DNS did not answer when the message came",
                "a small server whose provider gives its address no name"),
            "Look up the PTR record of the address, and the addresses of the name it gives.",
            "RFC 8601 3",
            "RFC 1912 2.1"));
  }

  /// By the DNS of now when it was asked, else by what the border stamp itself tells.
  private static boolean isNameless(Hop border, @Nullable Verdict iprev) {
    if (iprev != null && iprev.result() != Result.NOT_CHECKED) {
      return iprev.result() == Result.FAIL || iprev.result() == Result.PERMERROR;
    }
    return border.stamp().client().rdns() == null && Resolving.writer(border.stamp());
  }
}

package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// The client at the border has no name that leads back to its address, yet brings stamps of
/// servers with names.
///
/// Servers that hand on the mail of others have such names, for most of the world refuses them
/// without. That was not so before [Era#NAMES_AND_CLOCKS]: then it is weak. A client that brings no
/// stamp is not judged: it may be anybody's first server.
final class NamelessClient implements Check {

  static final String ID = "nameless-client";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "A client without a name of its own brings stamps of servers";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    for (Handover handover : facts.handovers()) {
      Cited<IpAddress> peer = handover.newer().stamp().client().peer();
      Verdict iprev = iprev(facts, handover);
      if (handover.vouched()
          && !handover.writer().isEmpty()
          && peer != null
          && !isInner(peer.value())
          && handover.link() != Handover.Link.PROVED
          && isNameless(handover.newer(), iprev)) {
        findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
        findings.add(finding(handover, peer, iprev));
      }
    }
    return findings;
  }

  private static boolean isOfOldDays(Handover handover) {
    Cited<MailDate> date = handover.newer().stamp().date();
    return date != null && date.value().instant().isBefore(Era.NAMES_AND_CLOCKS);
  }

  private static boolean isInner(IpAddress address) {
    return address.isPrivate() || address.isLoopback() || address.isLinkLocal();
  }

  private static @Nullable Verdict iprev(Facts facts, Handover handover) {
    return handover.isAtBorder(facts.route())
        ? facts.verdicts().iprev()
        : Handover.verdict(facts.verdicts(), Method.IPREV, handover.newer().stamp());
  }

  private Finding finding(Handover handover, Cited<IpAddress> peer, @Nullable Verdict iprev) {
    Seen seen =
        new Seen(
                id(),
                isOfOldDays(handover) ? Certainty.WEAK : Certainty.MEDIUM,
                handover.newer(),
                "No name was found for "
                    + peer.value()
                    + ", which brought a stamp of "
                    + handover.writer()
                    + ".")
            .at(handover.newer().stamp().client().from())
            .at(peer);
    if (iprev != null) {
      iprev.asked().forEach(answer -> seen.with(new Evidence.Dns(answer)));
    }
    return seen.because(
        "A server that hands on mail has a name in the DNS that leads back to its address.",
        List.of(
            "the DNS did not answer when the message came",
            "a small server whose provider gives its address no name"),
        "Look up the PTR record of the address, and the addresses of the name it gives.",
        "RFC 8601 3",
        "RFC 1912 2.1");
  }

  /// By the DNS of now when it was asked, else by what the border stamp itself tells.
  private static boolean isNameless(Hop border, @Nullable Verdict iprev) {
    if (iprev != null && iprev.result() != Result.NOT_CHECKED) {
      return iprev.result() == Result.FAIL || iprev.result() == Result.PERMERROR;
    }
    return border.stamp().client().rdns() == null && Resolving.writer(border.stamp());
  }
}

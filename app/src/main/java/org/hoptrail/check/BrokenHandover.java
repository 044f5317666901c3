package org.hoptrail.check;

import java.util.List;
import org.hoptrail.check.Handover.Link;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;

/// The host that wrote a stamp is not the client that the next newer stamp tells of.
///
/// Alone it says little: a third of honest mail crosses hosts with inner names, pools and gateways.
/// It is medium where the client is fact: at the border, and below it as long as the hosts are seen
/// to be what their stamps say. Further down it is weak. A client that takes the writer's name in
/// HELO fits as long as the DNS does not put that name elsewhere.
final class BrokenHandover implements Check {

  @Override
  public String id() {
    return "handover";
  }

  @Override
  public String title() {
    return "The host that wrote a stamp is not the client of the next one";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    return Handover.find(
        facts,
        handover -> {
          boolean broken = handover.link() == Link.BROKEN || handover.isRefuted(facts.verdicts());
          Certainty certainty = handover.vouched() ? Certainty.MEDIUM : Certainty.WEAK;
          return broken ? finding(handover, facts, certainty) : null;
        });
  }

  private Finding finding(Handover handover, Facts facts, Certainty certainty) {
    Seen seen =
        new Seen(
                id(),
                certainty,
                handover.older(),
                "Hop "
                    + handover.older().number()
                    + " was written by "
                    + handover.writer()
                    + ", but the next host got the message from "
                    + handover.client()
                    + ".")
            .at(handover.older().stamp().server().by())
            .at(handover.newer().stamp().client().from())
            .at(handover.newer().stamp().client().peer());
    Verdict by = Handover.verdict(facts.verdicts(), Method.BY_HOST, handover.older().stamp());
    if (by != null) {
      by.asked().forEach(answer -> seen.with(new Evidence.Dns(answer)));
    }
    return seen.because(
        "The host that writes a stamp hands the message to the writer of the next one.",
        List.of(
            "mail leaves by another host or address than it came in by",
            "a gateway in between wrote no stamp, or the host has an inner name"),
        "Look up the addresses of the host, and the names of the address it handed over from.",
        "RFC 5321 4.4");
  }
}

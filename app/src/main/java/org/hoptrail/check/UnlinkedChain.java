package org.hoptrail.check;

import java.util.List;
import org.hoptrail.check.Handover.Link;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;

/// No stamp outside fits the next: a list of hosts that have nothing to do with each other.
///
/// One handover breaks for many honest reasons, but honest routes have others that hold.
final class UnlinkedChain implements Check {

  private static final int FEWEST = 2;

  @Override
  public String id() {
    return "unlinked-chain";
  }

  @Override
  public String title() {
    return "None of several stamps fits its neighbour";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    int broken = 0;
    Handover first = null;
    for (Handover handover : facts.handovers()) {
      Link link = handover.link();
      if (link == Link.BROKEN) {
        broken++;
        first = first == null ? handover : first;
      } else if (first != null && link != Link.OPEN) {
        return List.of();
      }
    }
    return first == null || broken < FEWEST || !first.vouched()
        ? List.of()
        : List.of(finding(first, broken));
  }

  private Finding finding(Handover first, int broken) {
    return new Seen(
            id(),
            Certainty.MEDIUM,
            first.older(),
            broken
                + " handovers from hop "
                + first.older().number()
                + " down are between hosts that have nothing in common.")
        .at(first.older().stamp().server().by())
        .at(first.newer().stamp().client().from())
        .because(
            "On a route each host tells of the one before it; invented stamps rarely do.",
            List.of("a site whose hosts bear names of several organisations"),
            "Hold the host after `by` of each stamp against the `from` of the one above it.",
            "RFC 5321 4.4");
  }
}

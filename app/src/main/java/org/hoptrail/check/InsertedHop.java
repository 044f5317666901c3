package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.check.Handover.Link;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;

/// A stamp fits neither the one above nor the one below, and these two fit each other: it was put
/// between them, or stands in the wrong place.
///
/// One broken handover has many honest causes, inner names and filters among them. Two around a
/// handover that holds have few: a filter in between is at least called by the host that it serves.
final class InsertedHop implements Check {

  @Override
  public String id() {
    return "inserted-hop";
  }

  @Override
  public String title() {
    return "A stamp stands between two that fit each other, and fits neither";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    Handover above = null;
    for (Handover below : facts.handovers()) {
      if (above != null
          && above.link() == Link.BROKEN
          && (below.link() == Link.BROKEN || isReversed(below, facts))
          && Handover.link(below.older(), above.newer(), facts.verdicts()).holds()) {
        findings = findings.isEmpty() ? new ArrayList<>(1) : findings;
        findings.add(finding(above.newer(), above.older(), below.older()));
      }
      above = below;
    }
    return findings;
  }

  /// Whether the newer host handed the message to the older one, not the other way.
  private static boolean isReversed(Handover below, Facts facts) {
    return below.link() == Link.OPEN
        && Handover.link(below.newer(), below.older(), facts.verdicts()).holds();
  }

  private Finding finding(Hop newer, Hop between, Hop older) {
    return new Seen(
            id(),
            Certainty.MEDIUM,
            between,
            "Hop "
                + newer.number()
                + " got the message from the host that wrote hop "
                + older.number()
                + ", and hop "
                + between.number()
                + " between them does not fit.")
        .at(newer.stamp().client().from())
        .at(between.stamp().server().by())
        .at(between.stamp().client().from())
        .at(older.stamp().server().by())
        .because(
            "Each host tells of the one before it, so a stamp in between has to fit both.",
            List.of("a host with inner names between two hosts with outer ones"),
            "Cover the stamp and see whether the route makes sense without it.",
            "RFC 5321 4.4");
  }
}

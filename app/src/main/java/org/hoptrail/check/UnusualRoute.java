package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.UsualRoute;

/// Nearly all mail of the author's domain comes over the border by one way, and this message by one
/// that no other mail takes.
///
/// What the usual way is, other messages tell; see [Elsewhere]. It only says where to look: a
/// domain
/// may send from wherever it likes.
final class UnusualRoute implements Check {

  @Override
  public String id() {
    return "unusual-route";
  }

  @Override
  public String title() {
    return "The author's domain sends by another way";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    UsualRoute usual = facts.elsewhere().usualRoute();
    Boundary boundary = facts.route().boundary();
    Cited<String> from = facts.message().from();
    if (usual == null || boundary == null || boundary.peer() == null || from == null) {
      return List.of();
    }
    Hop border = facts.route().hops().get(boundary.hop() - 1);
    String title =
        "Of at least %d messages of %s nearly all came from %s, this one from %s."
            .formatted(usual.messages(), usual.domain(), usual.way(), boundary.peer().value());
    return List.of(
        new Seen(id(), Certainty.WEAK, border, title)
            .at(from)
            .at(border.stamp().client().rdns())
            .at(boundary.peer())
            .because(
                "Who sends for a domain changes seldom. Whoever writes in its name without its"
                    + " servers comes from elsewhere.",
                List.of(
                    "a new server or service of the domain",
                    "mail that was forwarded, or passed a list",
                    "a user of the domain who sends by another provider"),
                "See what SPF, DKIM and DMARC say, and other mail of this author.",
                "RFC 7489 3.1"));
  }
}

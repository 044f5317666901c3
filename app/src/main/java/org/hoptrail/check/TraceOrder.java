package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Hop;
import org.jspecify.annotations.Nullable;

/// A trace field stands below fields that the author's program wrote. Every host puts its stamp on
/// top, so whatever is lower was there before. Gateways that sort fields do so to honest mail as
/// often as forgers forget.
final class TraceOrder implements Check {

  private static final Set<FieldName> AUTHORS =
      Set.of(FieldName.FROM, FieldName.TO, FieldName.SUBJECT, FieldName.DATE);

  @Override
  public String id() {
    return "trace-order";
  }

  @Override
  public String title() {
    return "A stamp stands below what the author wrote";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    Boundary boundary = facts.route().boundary();
    HeaderField above = firstOfAuthor(facts);
    List<Finding> findings = List.of();
    if (boundary == null || above == null) {
      return findings;
    }
    for (Hop hop : facts.route().hops()) {
      if (hop.stamp().receivedIndex() >= 0
          && hop.number() < boundary.hop()
          && hop.stamp().field().index() > above.index()) {
        findings = findings.isEmpty() ? new ArrayList<>(1) : findings;
        findings.add(finding(facts, hop, above));
      }
    }
    return findings;
  }

  private static @Nullable HeaderField firstOfAuthor(Facts facts) {
    for (HeaderField field : facts.header().fields()) {
      if (AUTHORS.contains(field.name())) {
        return field;
      }
    }
    return null;
  }

  private Finding finding(Facts facts, Hop hop, HeaderField above) {
    HeaderField field = hop.stamp().field();
    return new Seen(
            id(),
            Certainty.WEAK,
            hop,
            "The stamp of hop "
                + hop.number()
                + " stands below the "
                + above.name().written()
                + " field.")
        .at(facts.header().span(field.start(), field.end()))
        .at(facts.header().span(above.start(), above.end()))
        .because(
            "Every server puts its stamp above all that is there; the author wrote before.",
            List.of("a gateway or an archive sorted the fields"),
            "Look where the stamp stands in the raw header.",
            "RFC 5321 4.4");
  }
}

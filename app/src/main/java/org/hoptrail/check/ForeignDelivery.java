package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.HeaderField;
import org.hoptrail.text.Slice;

/// A field that tells of a delivery to one of our mailboxes stands below our border stamp.
final class ForeignDelivery implements Check {

  private static final Set<FieldName> FIELDS =
      Set.of(FieldName.DELIVERED_TO, FieldName.X_ORIGINAL_TO, FieldName.ENVELOPE_TO);

  @Override
  public String id() {
    return "foreign-delivery";
  }

  @Override
  public String title() {
    return "A delivery to our mailbox that we did not write";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    OurSide ours = OurSide.ofArrival(facts);
    if (ours == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(1);
    for (HeaderField field : facts.header().fields()) {
      if (FIELDS.contains(field.name()) && field.index() > ours.border().stamp().field().index()) {
        Slice value = new Slice(facts.header().bytes(), field.valueStart(), field.end()).trim();
        if (ours.mailboxes().contains(value.text().toLowerCase(Locale.ROOT))) {
          findings.add(finding(facts, ours, field, value));
        }
      }
    }
    return findings;
  }

  private Finding finding(Facts facts, OurSide ours, HeaderField field, Slice value) {
    return new Seen(
            id(),
            Certainty.MEDIUM,
            ours.border(),
            "Below our border stamp "
                + field.name().written()
                + " says that the message was for "
                + value.text()
                + " before it came in.")
        .at(facts.header().span(field.start(), field.end()))
        .because(
            "Our side tells of a delivery above its own stamps; below writes the sender.",
            List.of("the message was at our side before and came back"),
            "Search our logs for an earlier delivery of the Message-ID.",
            "RFC 9228 2",
            "RFC 5321 4.4");
  }
}

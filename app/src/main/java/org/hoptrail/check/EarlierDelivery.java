package org.hoptrail.check;

import java.util.List;
import java.util.Set;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Stamp;

/// The stamp that a provider writes when it puts a message into a mailbox stands below our border:
/// the message had reached its end before.
final class EarlierDelivery implements Check {

  private static final Set<String> PROVIDERS = Set.of("exchange", "outlook", "hotmail", "yahoo");

  @Override
  public String id() {
    return "earlier-delivery";
  }

  @Override
  public String title() {
    return "A delivery to a mailbox in the middle of the route";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    return Handover.find(
        facts, handover -> isDelivery(handover.older().stamp()) ? finding(facts, handover) : null);
  }

  private static boolean isDelivery(Stamp stamp) {
    Cited<String> protocol = stamp.protocol();
    return protocol != null
        && protocol.value().equalsIgnoreCase("HTTPS")
        && PROVIDERS.contains(stamp.system());
  }

  private Finding finding(Facts facts, Handover handover) {
    boolean resent = facts.header().first(FieldName.RESENT_FROM) != null;
    return new Seen(
            id(),
            resent ? Certainty.WEAK : Certainty.MEDIUM,
            handover.older(),
            "Hop "
                + handover.older().number()
                + " is a delivery to a mailbox at "
                + handover.writer()
                + ", and the message goes on from there.")
        .at(handover.older().stamp().server().by())
        .at(handover.older().stamp().protocol())
        .because(
            "A mailbox is the end of a route; what stands below belongs to a message delivered"
                + " there.",
            List.of("the owner of that mailbox resent the message with all its header"),
            "Ask who has that mailbox; see whether Resent fields tell of a resending.",
            "RFC 5321 4.4",
            "RFC 5322 3.6.6");
  }
}

package org.hoptrail.render;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Found.Count;
import org.hoptrail.model.Outcome;

/// What logs tell of a query, `hoptrail.deliveries/1`.
///
/// @param query as it was asked
/// @param found all deliveries, newest first
/// @param outcome only these are shown; all when it is empty
/// @param most the most that are shown
/// @param failures sentences about what could not be read
public record DeliveriesJson(
    String query, List<Delivery> found, String outcome, int most, List<String> failures) {

  private static final String SCHEMA = "hoptrail.deliveries/1";

  static final Shape<DeliveriesJson> SHAPE =
      new Shape<DeliveriesJson>()
          .text("schema", "`" + SCHEMA + "`", it -> SCHEMA)
          .text("query", "as it was asked", DeliveriesJson::query)
          .number("total", "how many deliveries the query finds", it -> it.found.size())
          .objects("outcomes", "of all of them", FoundShape.COUNT, DeliveriesJson::outcomes)
          .objects("deliveries", "newest first", DeliveryShape.SHAPE, DeliveriesJson::shown)
          .texts("failures", "what could not be read", DeliveriesJson::failures);

  private List<Count> outcomes() {
    List<Count> counts = new ArrayList<>();
    for (Outcome each : Outcome.values()) {
      long messages = found.stream().filter(it -> it.outcome() == each).count();
      if (messages > 0) {
        counts.add(new Count(each.word(), messages));
      }
    }
    return counts;
  }

  private List<Delivery> shown() {
    return found.stream()
        .filter(it -> outcome.isEmpty() || it.outcome().word().equals(outcome))
        .limit(most)
        .toList();
  }

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}

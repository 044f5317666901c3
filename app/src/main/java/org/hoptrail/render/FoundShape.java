package org.hoptrail.render;

import java.io.OutputStream;
import org.hoptrail.model.Found;
import org.hoptrail.model.Found.Count;
import org.hoptrail.model.Found.Facet;
import org.hoptrail.model.Hit;

/// The JSON of a search, `hoptrail.search/1`.
final class FoundShape {

  static final String SCHEMA = "hoptrail.search/1";

  /// Says of an answer whether it is all of it.
  static final String COMPLETE = "complete";

  static final String COMPLETE_MEANS = "false when time ran out: then the numbers are too small";

  static final Shape<Count> COUNT =
      new Shape<Count>()
          .text("value", "the value", Count::value)
          .number("messages", "how many of them have it", Count::messages);

  static final Shape<Facet> FACET =
      new Shape<Facet>()
          .text("field", "the field", Facet::field)
          .number("values", "how many different values there are", Facet::values)
          .objects("counts", "the most frequent values", COUNT, Facet::counts);

  static final Shape<Found> SHAPE =
      new Shape<Found>()
          .text("schema", "`" + SCHEMA + "`", found -> SCHEMA)
          .number("total", "how many messages, or deliveries, the query finds", Found::total)
          .flag(COMPLETE, COMPLETE_MEANS, Found::complete)
          .objects("facets", "the values counted on request", FACET, Found::facets)
          .add(
              "reports",
              "array of objects",
              "the first of the messages, each a report as above",
              null,
              (json, found) -> hits(json, found, Hit.OfMessage.class))
          .add(
              "deliveries",
              "array of objects",
              "the first of the deliveries, each as `follow` writes it",
              null,
              (json, found) -> hits(json, found, Hit.OfDelivery.class));

  private FoundShape() {}

  private static void hits(JsonOut json, Found found, Class<? extends Hit> wanted) {
    json.startArray();
    for (Hit hit : found.hits()) {
      if (wanted.isInstance(hit)) {
        json.written(hit.json());
      }
    }
    json.endArray();
  }

  /// Writes one object.
  static void write(OutputStream out, Found found) {
    JsonOut json = new JsonOut(out, true);
    SHAPE.write(json, found);
    json.endLine();
    json.flush();
  }
}

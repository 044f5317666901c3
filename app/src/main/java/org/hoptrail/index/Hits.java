package org.hoptrail.index;

import java.time.Duration;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.hoptrail.model.Source;
import org.jspecify.annotations.Nullable;

/// Makes hits of what is stored.
final class Hits {

  private Hits() {}

  static Hit of(Stored stored, Found.What what) {
    return what == Found.What.MESSAGES ? message(stored) : delivery(stored);
  }

  static Hit.OfMessage message(Stored stored) {
    return new Hit.OfMessage(
        stored.text("id"),
        source(stored),
        stored.listed("date"),
        stored.listed("from"),
        stored.listed("subject"),
        stored.text("verdict"),
        Integer.parseInt(stored.text("hops")),
        total(stored),
        stored.json(),
        stored.header());
  }

  private static Source source(Stored stored) {
    String id = stored.text("id");
    return new Source(
        stored.text("path"),
        stored.listed("member"),
        Long.parseLong(stored.text("offset")),
        Long.parseLong(stored.text("length")),
        id.startsWith("part-") ? null : id);
  }

  private static Hit delivery(Stored stored) {
    return new Hit.OfDelivery(
        stored.text("id"),
        stored.listed("date"),
        stored.listed("from"),
        stored.listed("to"),
        stored.text("outcome"),
        stored.text("host"),
        stored.listed("queueid"),
        Integer.parseInt(stored.text("hops")),
        total(stored),
        stored.json());
  }

  private static @Nullable Duration total(Stored stored) {
    String total = stored.listed("total");
    return total == null ? null : Duration.ofMillis(Long.parseLong(total));
  }
}

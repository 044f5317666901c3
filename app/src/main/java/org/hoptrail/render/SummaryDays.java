package org.hoptrail.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.hoptrail.model.Summary.Hour;

/// Hours put together.
final class SummaryDays {

  private static final long DAY = 86_400;

  private SummaryDays() {}

  /// By day, in UTC.
  static List<Hour> of(List<Hour> hours) {
    return by(hours, second -> Math.floorDiv(second, DAY) * DAY);
  }

  /// By hour of the day, in UTC: the day is 1970-01-01.
  static List<Hour> clock(List<Hour> hours) {
    return by(hours, second -> Math.floorMod(second, DAY));
  }

  private static List<Hour> by(List<Hour> hours, LongUnaryOperator start) {
    Map<Long, Hour> found = new TreeMap<>();
    for (Hour hour : hours) {
      long from = start.applyAsLong(hour.start().getEpochSecond());
      found.merge(from, at(hour, Instant.ofEpochSecond(from)), SummaryDays::sum);
    }
    return new ArrayList<>(found.values());
  }

  private static Hour at(Hour h, Instant start) {
    return new Hour(start, h.received(), h.delivered(), h.deferred(), h.bounced(), h.rejected());
  }

  private static Hour sum(Hour a, Hour b) {
    return new Hour(
        a.start(),
        a.received() + b.received(),
        a.delivered() + b.delivered(),
        a.deferred() + b.deferred(),
        a.bounced() + b.bounced(),
        a.rejected() + b.rejected());
  }
}

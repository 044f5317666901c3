package org.hoptrail.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Summary.Hour;
import org.jspecify.annotations.Nullable;

/// Volume by hour.
final class Hours {

  /// Hours of eleven years; a log whose stamps jump about has no more.
  private static final int MOST = 100_000;

  private static final int SECONDS = 3600;

  static final int RECEIVED = 0;
  static final int DELIVERED = 1;
  static final int DEFERRED = 2;
  static final int BOUNCED = 3;
  static final int REJECTED = 4;

  private final Map<Long, long[]> hours = new HashMap<>();
  private long lastHour = Long.MIN_VALUE;
  private long[] last = new long[REJECTED + 1];

  void add(@Nullable Instant at, int what) {
    if (at == null) {
      return;
    }
    long hour = Math.floorDiv(at.getEpochSecond(), (long) SECONDS);
    if (hour != lastHour) {
      long[] known = hours.get(hour);
      if (known == null && hours.size() >= MOST) {
        return;
      }
      last = known == null ? new long[REJECTED + 1] : known;
      lastHour = hour;
      hours.put(hour, last);
    }
    last[what]++;
  }

  List<Hour> all() {
    return hours.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> hour(e.getKey(), e.getValue()))
        .toList();
  }

  private static Hour hour(long number, long[] counts) {
    return new Hour(
        Instant.ofEpochSecond(number * SECONDS),
        counts[RECEIVED],
        counts[DELIVERED],
        counts[DEFERRED],
        counts[BOUNCED],
        counts[REJECTED]);
  }
}

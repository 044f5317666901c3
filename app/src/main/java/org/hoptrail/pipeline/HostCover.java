package org.hoptrail.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.hoptrail.log.Assembler.Covered;
import org.jspecify.annotations.Nullable;

/// Of which hosts the logs are, and which time the log of each covers.
interface HostCover {

  /// A log that ended so shortly before a stamp may have been rotated or copied just then.
  Duration EDGE = Duration.ofMinutes(2);

  /// Whether there are lines of a host under that very name.
  boolean has(String host);

  /// The time that the log of a host covers; null when there is none.
  @Nullable Covered of(String host);

  /// Whether the log of a host covers a moment, and some time around it.
  default boolean covers(String host, Instant at) {
    Covered range = of(host);
    return range != null
        && !at.isBefore(range.from().plus(EDGE))
        && !at.isAfter(range.to().minus(EDGE));
  }

  /// Times that are covered, with the clocks of the hosts put right.
  static Map<String, Covered> moved(Map<String, Covered> covered, Map<String, Duration> moves) {
    Map<String, Covered> ranges = new HashMap<>();
    covered.forEach(
        (host, range) -> {
          Duration by = moves.getOrDefault(host, Duration.ZERO);
          ranges.put(host, new Covered(range.from().plus(by), range.to().plus(by)));
        });
    return Map.copyOf(ranges);
  }

  /// All of it is known.
  static HostCover known(Map<String, Covered> covered) {
    return new HostCover() {
      @Override
      public boolean has(String host) {
        return covered.containsKey(host);
      }

      @Override
      public @Nullable Covered of(String host) {
        return covered.get(host);
      }
    };
  }
}

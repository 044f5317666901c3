package org.hoptrail.mta.outlook;

import java.time.Duration;
import java.time.Instant;

/// The Windows FILETIME: an unsigned count of 100 ns since 1601-01-01T00:00:00Z.
final class FileTime {

  /// One tick.
  static final Duration TICK = Duration.ofNanos(100);

  private static final long TICKS_PER_SECOND = 10_000_000;
  private static final long SECONDS_TO_1970 = 11_644_473_600L;

  private FileTime() {}

  /// So many ticks. [Duration#multipliedBy] would do, but loads decimal arithmetic at every start.
  static Duration span(long count) {
    return Duration.ofNanos(Math.multiplyExact(count, TICK.toNanos()));
  }

  static Instant instant(long ticks) {
    long seconds = Long.divideUnsigned(ticks, TICKS_PER_SECOND) - SECONDS_TO_1970;
    return Instant.ofEpochSecond(seconds, Long.remainderUnsigned(ticks, TICKS_PER_SECOND) * 100);
  }

  /// The instant whose two halves are written as eight hexadecimal digits each.
  static Instant instant(String high, String low) {
    return instant(Long.parseLong(high, 16) << 32 | Long.parseLong(low, 16));
  }
}

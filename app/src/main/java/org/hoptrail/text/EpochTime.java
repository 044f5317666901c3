package org.hoptrail.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Numbers that may be times. An identifier whose shape proves nothing is believed to hold a time
/// only when that time lies in the years 1980 to 2099, in which mail was or will be sent.
public final class EpochTime {

  private static final long EARLIEST = 315_532_800;
  private static final long LATEST = 4_102_444_800L;

  private EpochTime() {}

  /// Whether a message could have been sent at that second since 1970.
  public static boolean isPlausible(long second) {
    return second >= EARLIEST && second < LATEST;
  }

  /// The instant of that second, or null when no mail was sent then.
  public static @Nullable Instant ofSeconds(long second) {
    return isPlausible(second) ? Instant.ofEpochSecond(second) : null;
  }

  /// The instant of that millisecond, or null when no mail was sent then.
  public static @Nullable Instant ofMillis(long millis) {
    return isPlausible(Math.floorDiv(millis, 1000L)) ? Instant.ofEpochMilli(millis) : null;
  }

  /// The instant written as `yyyymmddhhmm` or `yyyymmddhhmmss`, read as UTC; null when the digits
  /// are no date, or one at which no mail was sent.
  ///
  /// @param digits 12 or 14 decimal digits, or anything else for null
  public static @Nullable Instant ofDigits(String digits) {
    int length = digits.length();
    if (length != 12 && length != 14) {
      return null;
    }
    int year = two(digits, 0) * 100 + two(digits, 2);
    int month = two(digits, 4);
    int day = two(digits, 6);
    int hour = two(digits, 8);
    int minute = two(digits, 10);
    int second = length == 14 ? two(digits, 12) : 0;
    if (!CivilTime.isDay(year, month, day) || !CivilTime.isTime(hour, minute, second)) {
      return null;
    }
    return ofSeconds(CivilTime.epochSecond(year, month, day, hour, minute, second));
  }

  /// The value of two digits, or a negative number of which no date is made.
  private static int two(String digits, int at) {
    int high = digits.charAt(at) - '0';
    int low = digits.charAt(at + 1) - '0';
    return (high | low | 9 - high | 9 - low) < 0 ? -10_000 : high * 10 + low;
  }
}

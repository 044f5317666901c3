package org.hoptrail.mta;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hoptrail.model.Cited;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Wall-clock time written as fourteen digits, `20240229235959`.
public final class ClockDigits {

  private static final Radix DECIMAL = new Radix("0123456789");

  private ClockDigits() {}

  /// The time in the fourteen characters from a position on; null when they are no time.
  public static @Nullable LocalDateTime read(String text, int from) {
    if (from < 0 || from + 14 > text.length()) {
      return null;
    }
    int[] parts = new int[6];
    int at = from;
    for (int i = 0; i < parts.length; i++) {
      int to = at + (i == 0 ? 4 : 2);
      parts[i] = (int) DECIMAL.number(text, at, to);
      at = to;
    }
    try {
      return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    } catch (DateTimeException noTime) {
      return null;
    }
  }

  /// The time that an id shows on the clock of the host that wrote the stamp, to the second; null
  /// when there is none, or no stamp that tells the offset of that clock.
  ///
  /// @param from where the fourteen digits begin
  public static @Nullable TimeToken token(
      String kind, Cited<String> id, int from, @Nullable MailDate stamp) {
    LocalDateTime clock = read(id.value(), from);
    Instant time = clock == null ? null : at(clock, stamp);
    return time == null || stamp == null
        ? null
        : new TimeToken(
            kind,
            id,
            time,
            Duration.ofSeconds(1),
            Direction.SAME_MOMENT,
            null,
            null,
            stamp.offsetSeconds());
  }

  /// The instant at which a clock with the offset of that date shows this time; null when the date
  /// does not tell its offset.
  private static @Nullable Instant at(LocalDateTime time, @Nullable MailDate stamp) {
    return stamp == null || !stamp.zoneKnown()
        ? null
        : time.toInstant(ZoneOffset.UTC).minusSeconds(stamp.offsetSeconds());
  }
}

package org.hoptrail.mta.zmailer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// ZMailer spool ids: `S`, the inode in decimal, then in base 64 three digits of the year and one
/// each of month from 0, day from 0, hour, minute and second, in UTC. Some hosts add five more
/// digits.
final class ZmailerSpoolId implements QueueIdFormat {

  private static final Radix BASE_64 =
      new Radix("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123abcdefghijklmnopqrstuvwxyz456789+-");
  private static final int TIME_DIGITS = 8;
  private static final int FRACTION_DIGITS = 5;

  @Override
  public boolean fits(String id) {
    return time(id) != null;
  }

  private static int timeAt(String id) {
    int at = 1;
    while (at < id.length() && Ascii.isDigit(id.charAt(at))) {
      at++;
    }
    return at;
  }

  private static @Nullable Instant time(String id) {
    int at = timeAt(id);
    int digits = id.length() - at;
    boolean length = digits == TIME_DIGITS || digits == TIME_DIGITS + FRACTION_DIGITS;
    if (!id.startsWith("S") || at < 2 || !length || BASE_64.number(id, at, at + 3) < 0) {
      return null;
    }
    try {
      return LocalDateTime.of(
              (int) BASE_64.number(id, at, at + 3),
              digit(id, at + 3) + 1,
              digit(id, at + 4) + 1,
              digit(id, at + 5),
              digit(id, at + 6),
              digit(id, at + 7))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  private static int digit(String id, int at) {
    return BASE_64.digit(id.charAt(at));
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    Instant time = time(id.value());
    return time == null
        ? null
        : TimeToken.of("zmailer-id", id, time, Duration.ofSeconds(1), Direction.SAME_MOMENT);
  }
}

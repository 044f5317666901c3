package org.hoptrail.mta.fortimail;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Two ids of sendmail's form with a hyphen between: year, month, day, hour, minute and second
/// in base 60 and UTC, two characters of sequence, six digits of process id.
final class FortiMailId implements QueueIdFormat {

  private static final Radix BASE_60 =
      new Radix("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx");
  private static final Radix DECIMAL = new Radix("0123456789");
  private static final int HALF = 14;

  @Override
  public boolean fits(String id) {
    return id.length() == 2 * HALF + 1
        && id.charAt(HALF) == '-'
        && isHalf(id, 0)
        && isHalf(id, HALF + 1)
        && id.regionMatches(8, id, HALF + 9, 6);
  }

  private static boolean isHalf(String id, int from) {
    return BASE_60.number(id, from, from + 8) >= 0
        && DECIMAL.number(id, from + 8, from + HALF) >= 0
        && time(id, from) != null;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    Instant time = fits(text) ? time(text, HALF + 1) : null;
    return time == null
        ? null
        : new TimeToken(
            "fortimail-id",
            id,
            time,
            Duration.ofSeconds(1),
            Direction.NOT_AFTER,
            DECIMAL.number(text, 8, HALF),
            null,
            null);
  }

  private static @Nullable Instant time(String id, int at) {
    try {
      return LocalDateTime.of(
              2020 + BASE_60.digit(id.charAt(at)),
              1 + BASE_60.digit(id.charAt(at + 1)),
              BASE_60.digit(id.charAt(at + 2)),
              BASE_60.digit(id.charAt(at + 3)),
              BASE_60.digit(id.charAt(at + 4)),
              BASE_60.digit(id.charAt(at + 5)))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}

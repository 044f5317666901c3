package org.hoptrail.mta.sendmail;

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

/// Sendmail queue ids (sendmail/queue.c).
///
/// - Since 8.10: year since 1900 modulo 60, month from 0, day, hour, minute, second, one digit of
///   base 60 each, in UTC; one (8.10, 8.11) or two digits of a sequence; the process id, at least
///   five or six decimal digits.
/// - Before: `A` + the local hour, two letters of a sequence, the process id: `KAA14788`, with
///   zeros before it on some systems: `RAA0000008029`. No date.
/// - Sendmail 5: two letters and the process id.
///
/// The id is drawn when the session starts, which may be long before the date is written.
final class SendmailQueueId implements QueueIdFormat {

  private static final Radix BASE_60 =
      new Radix("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwx");
  private static final int TIME_DIGITS = 6;

  /// 8.10 appeared in the year 2000: the first year that an id can mean.
  private static final int FIRST_YEAR = 2000;

  @Override
  public boolean fits(String id) {
    return time(id) != null || isOld(id);
  }

  /// `KAA14788` and `AA12345`.
  private static boolean isOld(String id) {
    int letters = 0;
    while (letters < id.length() && Ascii.isUpper(id.charAt(letters))) {
      letters++;
    }
    return (letters == 2 || (letters == 3 && id.charAt(0) <= 'X'))
        && id.length() >= letters + 4
        && id.length() <= letters + 10
        && isDecimal(id, letters);
  }

  private static boolean isDecimal(String id, int from) {
    for (int i = from; i < id.length(); i++) {
      if (!Ascii.isDigit(id.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// The time in an id of 8.10 and later, or null when it is none.
  static @Nullable Instant time(String id) {
    int length = id.length();
    if (length < 12 || length > 15 || isOld(id) || !isDecimal(id, pidAt(id)) || digit(id, 6) < 0) {
      return null;
    }
    int year = digit(id, 0) + 1960;
    try {
      return LocalDateTime.of(
              year < FIRST_YEAR ? year + 60 : year,
              digit(id, 1) + 1,
              digit(id, 2),
              digit(id, 3),
              digit(id, 4),
              digit(id, 5))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /// Where the process id starts: behind one sequence digit in ids of 12 characters, else two.
  private static int pidAt(String id) {
    return id.length() == 12 ? TIME_DIGITS + 1 : TIME_DIGITS + 2;
  }

  private static int digit(String id, int at) {
    return BASE_60.digit(id.charAt(at));
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    Instant time = time(text);
    if (time == null) {
      return null;
    }
    return new TimeToken(
        "sendmail-id",
        id,
        time,
        Duration.ofSeconds(1),
        Direction.NOT_AFTER,
        Long.parseLong(text.substring(pidAt(text))),
        null,
        null);
  }
}

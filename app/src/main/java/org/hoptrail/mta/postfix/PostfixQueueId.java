package org.hoptrail.mta.postfix;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Postfix queue ids (global/mail_queue.h).
///
/// - Short: five upper-case hex digits of the microsecond, below 10^6, then the inode in hex. No
///   time of day in it.
/// - Long (`enable_long_queue_ids`): seconds since 1970 in base 52, at least six digits; the
///   microsecond in four; `z`; the inode in base 51. The alphabet has no vowels.
final class PostfixQueueId implements QueueIdFormat {

  private static final Radix BASE_52 =
      new Radix("0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz");
  private static final Radix HEX = new Radix("0123456789ABCDEF");
  private static final int MICROSECOND_DIGITS = 4;

  @Override
  public boolean fits(String id) {
    return isShort(id) || isLong(id);
  }

  /// Short ids are at least six and, with a 64-bit inode, at most 21 digits long.
  private static boolean isShort(String id) {
    if (id.length() < 6 || id.length() > 21) {
      return false;
    }
    for (int i = 5; i < id.length(); i++) {
      if (HEX.digit(id.charAt(i)) < 0) {
        return false;
      }
    }
    long microseconds = HEX.number(id, 0, 5);
    return microseconds >= 0 && microseconds < 1_000_000;
  }

  private static boolean isLong(String id) {
    int split = id.lastIndexOf('z');
    if (split < 10 || split > 12 || split == id.length() - 1) {
      return false;
    }
    long microseconds = BASE_52.number(id, split - MICROSECOND_DIGITS, split);
    return BASE_52.number(id, 0, split - MICROSECOND_DIGITS) > 0
        && microseconds >= 0
        && microseconds < 1_000_000
        && BASE_52.number(id, split + 1, id.length()) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    if (!isLong(text)) {
      return null;
    }
    int microsecondsAt = text.lastIndexOf('z') - MICROSECOND_DIGITS;
    long seconds = BASE_52.number(text, 0, microsecondsAt);
    long micros = BASE_52.number(text, microsecondsAt, microsecondsAt + MICROSECOND_DIGITS);
    return TimeToken.of(
        "postfix-long-id",
        id,
        Instant.ofEpochSecond(seconds, micros * 1000),
        Duration.ofNanos(1000),
        Direction.SAME_MOMENT);
  }
}

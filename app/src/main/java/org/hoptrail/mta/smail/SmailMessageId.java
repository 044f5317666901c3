package org.hoptrail.mta.smail;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Smail message ids: `m` and a digit or, on hosts with several queues, `m`, a letter and a slash;
/// then the seconds since 1970 in base 62, a hyphen, digits of the process id and a sequence. The
/// plain form is `m0` and five digits, which is six digits with a leading 0.
final class SmailMessageId implements QueueIdFormat {

  private static final Radix BASE_62 =
      new Radix("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  private static final int TIME_DIGITS = 6;
  private static final int LONGEST = 20;

  @Override
  public boolean fits(String id) {
    int hyphen = id.indexOf('-');
    boolean plain = hyphen == TIME_DIGITS + 1;
    boolean queued = hyphen == TIME_DIGITS + 3 && id.charAt(2) == '/';
    return (plain || queued)
        && id.length() <= LONGEST
        && id.charAt(0) == 'm'
        && BASE_62.number(id, hyphen - TIME_DIGITS, hyphen) >= 0
        && BASE_62.number(id, hyphen + 1, id.length()) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    int hyphen = text.indexOf('-');
    return !fits(text)
        ? null
        : TimeToken.of(
            "smail-id",
            id,
            Instant.ofEpochSecond(BASE_62.number(text, hyphen - TIME_DIGITS, hyphen)),
            Duration.ofSeconds(1),
            Direction.NOT_AFTER);
  }
}

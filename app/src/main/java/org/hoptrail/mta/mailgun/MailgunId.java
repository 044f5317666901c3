package org.hoptrail.mta.mailgun;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Eight hex digits of seconds since 1970, then a dot, a random part and the machine, or sixteen
/// more hex digits.
final class MailgunId implements QueueIdFormat {

  private static final Radix HEX = new Radix("0123456789abcdef");

  @Override
  public boolean fits(String id) {
    boolean tail =
        id.length() > 12 && id.charAt(8) == '.'
            || id.length() == 24 && HEX.number(id, 8, 16) >= 0 && HEX.number(id, 16, 24) >= 0;
    return tail && HEX.number(id, 0, 8) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    if (!fits(id.value())) {
      return null;
    }
    long seconds = HEX.number(id.value(), 0, 8);
    return TimeToken.of(
        "mailgun-id",
        id,
        Instant.ofEpochSecond(seconds),
        Duration.ofSeconds(1),
        Direction.SAME_MOMENT);
  }
}

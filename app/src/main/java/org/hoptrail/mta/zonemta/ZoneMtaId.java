package org.hoptrail.mta.zonemta;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Eleven hex digits of milliseconds since 1970, a host's and a counter's digits, and after a
/// dot the number of the recipient.
final class ZoneMtaId implements QueueIdFormat {

  private static final Radix HEX = new Radix("0123456789abcdef");
  private static final int MILLISECOND_DIGITS = 11;

  @Override
  public boolean fits(String id) {
    int dot = id.indexOf('.');
    String head = dot < 0 ? id : id.substring(0, dot);
    return head.length() == 18
        && HEX.number(head, 0, MILLISECOND_DIGITS) >= 0
        && HEX.number(head, MILLISECOND_DIGITS, 18) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    if (!fits(id.value())) {
      return null;
    }
    long milliseconds = HEX.number(id.value(), 0, MILLISECOND_DIGITS);
    return TimeToken.of(
        "zonemta-id",
        id,
        Instant.ofEpochMilli(milliseconds),
        Duration.ofMillis(1),
        Direction.SAME_MOMENT);
  }
}

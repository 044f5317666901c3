package org.hoptrail.mta.zoho;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Thirteen digits of milliseconds since 1970, then the digits of a random fraction with its point.
final class ZohoId implements QueueIdFormat {

  private static final Radix DECIMAL = new Radix("0123456789");
  private static final int MILLISECOND_DIGITS = 13;

  @Override
  public boolean fits(String id) {
    int dot = id.indexOf('.');
    return dot >= MILLISECOND_DIGITS
        && dot < MILLISECOND_DIGITS + 6
        && DECIMAL.number(id, 0, dot) >= 0
        && DECIMAL.number(id, dot + 1, id.length()) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    if (!fits(id.value())) {
      return null;
    }
    long milliseconds = DECIMAL.number(id.value(), 0, MILLISECOND_DIGITS);
    return TimeToken.of(
        "zoho-id",
        id,
        Instant.ofEpochMilli(milliseconds),
        Duration.ofMillis(1),
        Direction.SAME_MOMENT);
  }
}

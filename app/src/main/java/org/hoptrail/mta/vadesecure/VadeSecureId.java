package org.hoptrail.mta.vadesecure;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Eight hex digits, a hyphen, sixteen hex digits of nanoseconds since 1970.
final class VadeSecureId implements QueueIdFormat {

  private static final Radix HEX = new Radix("0123456789abcdef");
  private static final long SECOND = 1_000_000_000;

  @Override
  public boolean fits(String id) {
    return id.length() == 25
        && id.charAt(8) == '-'
        && HEX.number(id, 0, 8) >= 0
        && HEX.number(id, 9, 25) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    if (!fits(id.value())) {
      return null;
    }
    long nanoseconds = HEX.number(id.value(), 9, 25);
    return TimeToken.of(
        "vadesecure-id",
        id,
        Instant.ofEpochSecond(nanoseconds / SECOND, nanoseconds % SECOND),
        Duration.ofNanos(1),
        Direction.SAME_MOMENT);
  }
}

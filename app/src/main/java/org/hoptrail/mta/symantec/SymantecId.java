package org.hoptrail.mta.symantec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hoptrail.model.Cited;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.mta.ClockDigits;
import org.hoptrail.mta.ReversedHexId;
import org.hoptrail.received.QueueIdFormat;
import org.jspecify.annotations.Nullable;

/// `MYYYYMMDDhhmmssN`: the wall-clock time and a counter. The Messaging Gateway writes
/// `AA.BB.PID.HHHHHHHH`, whose last eight hex digits from right to left are seconds since 1970.
final class SymantecId implements QueueIdFormat {

  private static final ReversedHexId GATEWAY = new ReversedHexId("symantec-gateway-id");

  @Override
  public boolean fits(String id) {
    return GATEWAY.fits(id) || (id.startsWith("M") && ClockDigits.read(id, 1) != null);
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return GATEWAY.decode(id);
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id, @Nullable MailDate stamp) {
    if (GATEWAY.fits(id.value())) {
      return GATEWAY.decode(id);
    }
    LocalDateTime clock = fits(id.value()) ? ClockDigits.read(id.value(), 1) : null;
    Instant time = clock == null ? null : ClockDigits.at(clock, stamp);
    return time == null || stamp == null
        ? null
        : new TimeToken(
            "symantec-id",
            id,
            time,
            Duration.ofSeconds(1),
            Direction.SAME_MOMENT,
            null,
            null,
            stamp.offsetSeconds());
  }
}

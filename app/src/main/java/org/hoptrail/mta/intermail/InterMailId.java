package org.hoptrail.mta.intermail;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.mta.ClockDigits;
import org.hoptrail.received.QueueIdFormat;
import org.jspecify.annotations.Nullable;

/// `YYYYMMDDhhmmss.LLLLn.HOST@HELO`: the UTC time, four letters and a counter or process id, the
/// host, and the name the client gave.
final class InterMailId implements QueueIdFormat {

  @Override
  public boolean fits(String id) {
    return id.length() > 20 && id.charAt(14) == '.' && ClockDigits.read(id, 0) != null;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    LocalDateTime time = fits(id.value()) ? ClockDigits.read(id.value(), 0) : null;
    return time == null
        ? null
        : TimeToken.of(
            "intermail-id",
            id,
            time.toInstant(ZoneOffset.UTC),
            Duration.ofSeconds(1),
            Direction.SAME_MOMENT);
  }
}

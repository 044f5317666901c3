package org.hoptrail.mta.domino;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hoptrail.model.Cited;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.mta.ClockDigits;
import org.hoptrail.received.QueueIdFormat;
import org.jspecify.annotations.Nullable;

/// `YYYYMMDDhhmmsscc:N` until Release 5, `YYYYMMDDhhmmsscc-N` later: the wall-clock time with
/// hundredths of a second, and a counter. The Lotus SMTP MTA wrote two groups of eight hex digits.
final class DominoId implements QueueIdFormat {

  @Override
  public boolean fits(String id) {
    return id.indexOf(':') >= 14 || id.indexOf('-') >= 14
        ? ClockDigits.read(id, 0) != null
        : id.length() == 17 && id.charAt(8) == '.';
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return null;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id, @Nullable MailDate stamp) {
    LocalDateTime clock = fits(id.value()) ? ClockDigits.read(id.value(), 0) : null;
    Instant time = clock == null ? null : ClockDigits.at(clock, stamp);
    return time == null || stamp == null
        ? null
        : new TimeToken(
            "domino-id",
            id,
            time,
            Duration.ofSeconds(1),
            Direction.SAME_MOMENT,
            null,
            null,
            stamp.offsetSeconds());
  }
}

package org.hoptrail.mta.domino;

import org.hoptrail.model.Cited;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
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
    return fits(id.value()) ? ClockDigits.token("domino-id", id, 0, stamp) : null;
  }
}

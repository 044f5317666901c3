package org.hoptrail.mta.symantec;

import org.hoptrail.model.Cited;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
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
    return fits(id.value()) ? ClockDigits.token("symantec-id", id, 1, stamp) : null;
  }
}

package org.hoptrail.mta.barracuda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `X-ASG-Debug-ID: SECONDS-HEX-WORD`: when the gateway took the message.
final class BarracudaDebugId implements TokenFormat {

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.X_ASG_DEBUG_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    IdScan scan = new IdScan(value.value());
    String seconds = scan.digits(9, 10);
    scan.word("-").hex(6, 32);
    scan.word("-").alphanumeric(4, 10);
    Instant time = scan.done() ? EpochTime.ofSeconds(Long.parseLong(seconds)) : null;
    return time == null
        ? null
        : TimeToken.of(
            "barracuda-debug-id", value, time, Duration.ofSeconds(1), Direction.NOT_BEFORE);
  }
}

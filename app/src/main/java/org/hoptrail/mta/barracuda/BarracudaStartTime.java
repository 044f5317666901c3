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

/// `X-Barracuda-Start-Time: SECONDS`: when the gateway took the connection.
final class BarracudaStartTime implements TokenFormat {

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.X_BARRACUDA_START_TIME);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    IdScan scan = new IdScan(value.value());
    String seconds = scan.digits(9, 10);
    Instant time = scan.done() ? EpochTime.ofSeconds(Long.parseLong(seconds)) : null;
    return time == null
        ? null
        : TimeToken.of(
            "barracuda-start-time", value, time, Duration.ofSeconds(1), Direction.NOT_BEFORE);
  }
}

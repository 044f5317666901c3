package org.hoptrail.mta.cloudmark;

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

/// `v=2.4 cv=... c=1 sm=1 tr=0 ts=HHHHHHHH a=...`: the second at which the filter judged.
final class CloudmarkAnalysis implements TokenFormat {

  private static final String MARK = " ts=";

  @Override
  public List<FieldName> fields() {
    return List.of(
        FieldName.X_CM_ANALYSIS, FieldName.X_CMAE_ANALYSIS, FieldName.X_AUTHORITY_ANALYSIS);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    int mark = text.indexOf(MARK);
    if (mark < 0 || !text.contains("cv=")) {
      return null;
    }
    int start = mark + MARK.length();
    IdScan scan = new IdScan(text, start, text.length());
    String seconds = scan.lowerHex(8, 8);
    Instant time = scan.ok() ? EpochTime.ofSeconds(Long.parseLong(seconds, 16)) : null;
    return time == null
        ? null
        : TimeToken.of(
            "cloudmark-analysis",
            Cited.part(value, start, start + seconds.length()),
            time,
            Duration.ofSeconds(1),
            Direction.NOT_BEFORE);
  }
}

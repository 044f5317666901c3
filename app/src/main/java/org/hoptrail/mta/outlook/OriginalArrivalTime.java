package org.hoptrail.mta.outlook;

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

/// `11 Aug 2002 06:32:35.0812 (UTC) FILETIME=[LLLLLLLL:HHHHHHHH]`: when the Microsoft SMTP service
/// took the message, low half first. Some versions write a blank behind the colon.
final class OriginalArrivalTime implements TokenFormat {

  private static final String MARK = "FILETIME=[";

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.X_ORIGINAL_ARRIVAL_TIME);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      return null;
    }
    IdScan scan = new IdScan(text, mark, text.length());
    String low = scan.word(MARK).hex(8, 8);
    scan.word(":");
    String high = (scan.sees(' ') ? scan.word(" ") : scan).hex(8, 8);
    Instant time = scan.word("]").ok() ? FileTime.instant(high, low) : null;
    return time == null || !EpochTime.isPlausible(time.getEpochSecond())
        ? null
        : TimeToken.of(
            "original-arrival-time",
            Cited.part(value, mark, text.length()),
            time,
            FileTime.TICK,
            Direction.NOT_BEFORE);
  }
}

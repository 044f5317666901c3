package org.hoptrail.mta.outlook;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `ccccHHHHHHHH$LLLLLLLL$xxxxxxxx@host`: a counter of four or more digits, the high and the low
/// half of the FILETIME, a number of the host; newer versions close with another `$`. All
/// hexadecimal, small letters.
///
/// The shape is so much Outlook's own that a time no message could have been sent at is returned
/// too: of 441 such ids, 277 held one, and none of those was written by Outlook.
final class OutlookMessageId implements TokenFormat {

  private static final int HALF = 8;

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    MessageId id = value.value().indexOf('$') < 0 ? null : MessageId.of(value);
    if (id == null) {
      return null;
    }
    IdScan scan = id.local();
    String counterAndHigh = scan.lowerHex(4 + HALF, 8 + HALF);
    String low = scan.word("$").lowerHex(HALF, HALF);
    scan.word("$").lowerHex(1, HALF);
    if (!scan.done() && !scan.word("$").done()) {
      return null;
    }
    String high = counterAndHigh.substring(counterAndHigh.length() - HALF);
    return id.token(
        "outlook-message-id", FileTime.instant(high, low), FileTime.TICK, Direction.LOOSE);
  }
}

package org.hoptrail.mta.outlook;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.received.MimeBoundary;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `----=_NextPart_nnn_nnnn_HHHHHHHH.LLLLLLLL`: two counters and the FILETIME of the *local* clock,
/// in capital hexadecimal digits. Against the Message-ID of the same message, which is in UTC, it
/// tells the zone of the sender.
///
/// As with the Message-ID, impossible times are returned: forgers draw the digits at random.
final class OutlookBoundary implements TokenFormat {

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.CONTENT_TYPE);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    Cited<String> boundary = value.value().contains("_NextPart_") ? MimeBoundary.of(value) : null;
    if (boundary == null) {
      return null;
    }
    IdScan scan = new IdScan(boundary.value());
    scan.word("----=_NextPart_").upperHex(3, 3);
    scan.word("_").upperHex(1, 8);
    String high = scan.word("_").upperHex(8, 8);
    String low = scan.word(".").upperHex(8, 8);
    return scan.done()
        ? TimeToken.ofWallClock(
            "outlook-boundary-local", boundary, FileTime.instant(high, low), FileTime.TICK)
        : null;
  }
}

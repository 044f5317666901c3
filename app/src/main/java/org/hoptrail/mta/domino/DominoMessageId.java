package org.hoptrail.mta.domino;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.EpochTime;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `OFxxxxxxxx.xxxxxxxx-ONdddddddd.tttttttt-dddddddd.tttttttt@host`: a note id, when the note was
/// made, when it was sent. The last pair is read.
///
/// A time of Notes (TIMEDATE) is two 32-bit words: a Julian day in the low 24 bits of one, with the
/// zone above it, and hundredths of a second since midnight GMT in the other.
final class DominoMessageId implements TokenFormat {

  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long HUNDREDTHS_OF_DAY = 8_640_000;

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    MessageId id = value.value().indexOf("OF") < 0 ? null : MessageId.of(value);
    if (id == null) {
      return null;
    }
    IdScan scan = id.local();
    scan.word("OF").upperHex(8, 8);
    scan.word(".").upperHex(8, 8);
    scan.word("-ON").upperHex(8, 8);
    scan.word(".").upperHex(8, 8);
    String day = scan.word("-").upperHex(8, 8);
    String hundredths = scan.word(".").upperHex(8, 8);
    Instant time = scan.done() ? timeDate(day, hundredths) : null;
    return time == null
        ? null
        : id.token("domino-message-id", time, Duration.ofMillis(10), Direction.LOOSE);
  }

  private static @Nullable Instant timeDate(String day, String hundredths) {
    long epochDay = (Long.parseLong(day, 16) & 0xff_ffff) - JULIAN_DAY_OF_1970;
    long ofDay = Long.parseLong(hundredths, 16);
    return ofDay < HUNDREDTHS_OF_DAY
        ? EpochTime.ofMillis(epochDay * HUNDREDTHS_OF_DAY * 10 + ofDay * 10)
        : null;
  }
}

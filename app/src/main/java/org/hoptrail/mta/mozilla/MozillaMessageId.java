package org.hoptrail.mta.mozilla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.MessageId;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.IdScan;
import org.jspecify.annotations.Nullable;

/// `HHHHHHHH.dddd@host`: the second since 1970 in capital hexadecimal digits and a random number.
///
/// Ids before July 1995 (`20020910.1234@` is a date, not a number of seconds) and after January
/// 2038 (Microsoft Entourage writes the same shape and counts from 1904) are not of this family.
final class MozillaMessageId implements TokenFormat {

  private static final long EARLIEST = 0x3000_0000;
  private static final long LATEST = 0x7fff_ffff;

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID, FieldName.RESENT_MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    MessageId id = MessageId.of(value);
    if (id == null) {
      return null;
    }
    IdScan scan = id.local();
    String seconds = scan.upperHex(8, 8);
    scan.word(".").digits(4, 8);
    if (!scan.done()) {
      return null;
    }
    long second = Long.parseLong(seconds, 16);
    return second < EARLIEST || second > LATEST
        ? null
        : id.token(
            "mozilla-message-id",
            Instant.ofEpochSecond(second),
            Duration.ofSeconds(1),
            Direction.SAME_MOMENT);
  }
}

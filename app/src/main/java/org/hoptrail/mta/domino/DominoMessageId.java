package org.hoptrail.mta.domino;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.TokenFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// `<OFX.X-OND.T-D.T@HOST>`: `D` is a Julian day in the low 24 bits of eight hex digits, `T` hundredths
/// of a second since midnight UTC in hex. The last pair is the time of sending.
final class DominoMessageId implements TokenFormat {

  private static final Radix HEX = new Radix("0123456789ABCDEF");

  /// The Julian day of 1970-01-01.
  private static final long EPOCH = 2_440_588;

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    int at = text.indexOf('@');
    int day = at - 17;
    if (!text.startsWith("<OF") || day < 20 || text.charAt(day - 1) != '-' || text.charAt(day + 8) != '.') {
      return null;
    }
    long days = HEX.number(text, day, day + 8);
    long hundredths = HEX.number(text, day + 9, at);
    if (days < 0 || hundredths < 0 || hundredths >= 8_640_000) {
      return null;
    }
    long midnight = ((days & 0xffffff) - EPOCH) * 86_400_000;
    return new TimeToken(
        "domino-message-id",
        value,
        Instant.ofEpochMilli(midnight + hundredths * 10),
        Duration.ofMillis(10),
        Direction.LOOSE,
        null,
        null,
        null);
  }
}

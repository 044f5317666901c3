package org.hoptrail.mta.gmail;

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

/// The Message-ID that Google adds to a message without one, `<HEX8.X.X.X@mx.google.com>`: the first
/// eight hex digits are seconds since 1970.
final class GmailMessageId implements TokenFormat {

  private static final Radix HEX = new Radix("0123456789abcdef");

  @Override
  public List<FieldName> fields() {
    return List.of(FieldName.MESSAGE_ID);
  }

  @Override
  public @Nullable TimeToken read(Cited<String> value) {
    String text = value.value();
    if (!text.startsWith("<") || !text.endsWith("@mx.google.com>") || text.indexOf('.') != 9) {
      return null;
    }
    long seconds = HEX.number(text, 1, 9);
    return seconds < 0
        ? null
        : new TimeToken(
            "gmail-message-id",
            value,
            Instant.ofEpochSecond(seconds),
            Duration.ofSeconds(1),
            Direction.LOOSE,
            null,
            null,
            null);
  }
}

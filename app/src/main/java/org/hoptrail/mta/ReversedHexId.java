package org.hoptrail.mta;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Queue ids of Ecelerity's form, `AA/BB-PID-HHHHHHHH`, or with dots between: the last eight hex
/// digits, read from right to left, are seconds since 1970; the process id stands before them.
///
/// @param kind the kind of token it decodes to
public record ReversedHexId(String kind) implements QueueIdFormat {

  private static final Radix HEX = new Radix("0123456789ABCDEF");
  private static final Radix DECIMAL = new Radix("0123456789");

  @Override
  public boolean fits(String id) {
    int last = id.length() - 9;
    return last > 6
        && (id.charAt(last) == '-' || id.charAt(last) == '.')
        && HEX.number(id, last + 1, id.length()) >= 0
        && (id.charAt(2) == '/' || id.charAt(2) == '.')
        && id.charAt(5) == id.charAt(last)
        && HEX.number(id, 0, 2) >= 0
        && HEX.number(id, 3, 5) >= 0
        && DECIMAL.number(id, 6, last) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    if (!fits(text)) {
      return null;
    }
    int last = text.length() - 9;
    String reversed = new StringBuilder(text.substring(last + 1)).reverse().toString();
    return new TimeToken(
        kind,
        id,
        Instant.ofEpochSecond(HEX.number(reversed, 0, reversed.length())),
        Duration.ofSeconds(1),
        Direction.SAME_MOMENT,
        DECIMAL.number(text, 6, last),
        null,
        null);
  }
}

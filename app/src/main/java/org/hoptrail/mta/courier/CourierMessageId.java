package org.hoptrail.mta.courier;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Courier message ids (courier/submit2.C): inode, seconds since 1970 and process id, each in hex
/// of eight or sixteen digits, joined by dots. Replies to clients leave the inode out.
final class CourierMessageId implements QueueIdFormat {

  private static final Radix HEX = new Radix("0123456789ABCDEF");

  @Override
  public boolean fits(String id) {
    int first = id.indexOf('.');
    int second = id.indexOf('.', first + 1);
    return first > 0
        && second > 0
        && isGroup(id, 0, first)
        && isGroup(id, first + 1, second)
        && isGroup(id, second + 1, id.length());
  }

  private static boolean isGroup(String id, int from, int to) {
    return (to - from == 8 || to - from == 16) && HEX.number(id, from, to) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    if (!fits(text)) {
      return null;
    }
    int first = text.indexOf('.');
    int second = text.indexOf('.', first + 1);
    long seconds = HEX.number(text, first + 1, second);
    if (seconds > Integer.MAX_VALUE * 2L) {
      return null;
    }
    return new TimeToken(
        "courier-id",
        id,
        Instant.ofEpochSecond(seconds),
        Duration.ofSeconds(1),
        Direction.NOT_AFTER,
        HEX.number(text, second + 1, text.length()),
        null,
        null);
  }
}

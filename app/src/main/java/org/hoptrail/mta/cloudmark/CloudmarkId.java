package org.hoptrail.mta.cloudmark;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// 22 characters in base 60, digits, capitals without `I` and `O`, small letters: the hour since
/// 1970 modulo 3,600 (two), minute, second, the hour divided by 3,600 (two), a counter (three),
/// the peer's IPv4 address with its bytes reversed (six), a digit or two, hour, minute and
/// second of the end, two more.
final class CloudmarkId implements QueueIdFormat {

  private static final Radix BASE_60 =
      new Radix("0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  private static final int LENGTH = 22;
  private static final int ADDRESS_AT = 9;
  private static final int END_AT = 17;

  @Override
  public boolean fits(String id) {
    return id.length() == LENGTH
        && BASE_60.number(id, 0, 9) >= 0
        && BASE_60.number(id, END_AT, LENGTH) >= 0
        && address(id) <= 0xffffffffL
        && address(id) >= 0
        && BASE_60.digit(id.charAt(4)) <= 2;
  }

  private static long address(String id) {
    return BASE_60.number(id, ADDRESS_AT, ADDRESS_AT + 6);
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    if (!fits(text)) {
      return null;
    }
    long hours = BASE_60.number(text, 4, 6) * 3600 + BASE_60.number(text, 0, 2);
    long seconds = hours * 3600 + BASE_60.number(text, 2, 4);
    return new TimeToken(
        "cloudmark-id",
        id,
        Instant.ofEpochSecond(seconds),
        Duration.ofSeconds(1),
        Direction.SAME_MOMENT,
        null,
        IpAddress.v4(Integer.toUnsignedLong(Integer.reverseBytes((int) address(text)))),
        null);
  }
}

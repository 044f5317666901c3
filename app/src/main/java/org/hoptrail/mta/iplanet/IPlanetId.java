package org.hoptrail.mta.iplanet;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// `HHHHCCCCCLLLX..@HOST` in base 36: seconds since 1970 are `HHHH` times 46,656 (36 to the third)
/// plus `LLL`. The id of the channel program may be drawn long before the line is written.
/// PMDF wrote 18 characters that start with `01`, without a known time.
final class IPlanetId implements QueueIdFormat {

  private static final Radix BASE_36 = new Radix("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  private static final int LOW_UNIT = 36 * 36 * 36;

  @Override
  public boolean fits(String id) {
    return holdsTime(id) || (id.indexOf('@') == 18 && id.startsWith("01"));
  }

  private static boolean holdsTime(String id) {
    int at = id.indexOf('@');
    return (at == 14 || at == 16)
        && id.charAt(0) == '0'
        && BASE_36.number(id, 0, 7) >= 0
        && BASE_36.number(id, 7, at) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    if (!holdsTime(text)) {
      return null;
    }
    long seconds = BASE_36.number(text, 0, 4) * LOW_UNIT + BASE_36.number(text, 9, 12);
    return TimeToken.of(
        "iplanet-id",
        id,
        Instant.ofEpochSecond(seconds),
        Duration.ofSeconds(1),
        Direction.NOT_AFTER);
  }
}

package org.hoptrail.mta.netscape;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Version 4: `SSSSSSCC.RRR`, whose first six characters are seconds since 1970 in base 36. Before:
/// `AAA123` or a plain number, without a time.
final class NetscapeId implements QueueIdFormat {

  private static final Radix BASE_36 = new Radix("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  @Override
  public boolean fits(String id) {
    return id.length() < 12 ? BASE_36.number(id, 0, id.length()) >= 0 : holdsTime(id);
  }

  private static boolean holdsTime(String id) {
    return id.length() == 12
        && id.charAt(8) == '.'
        && BASE_36.number(id, 0, 8) >= 0
        && BASE_36.number(id, 9, 12) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    if (!holdsTime(id.value())) {
      return null;
    }
    long seconds = BASE_36.number(id.value(), 0, 6);
    return TimeToken.of(
        "netscape-id",
        id,
        Instant.ofEpochSecond(seconds),
        Duration.ofSeconds(1),
        Direction.SAME_MOMENT);
  }
}

package org.hoptrail.mta.pigeon;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.jspecify.annotations.Nullable;

/// `RING-` and the second of departure as eight hex digits.
final class PigeonRing implements QueueIdFormat {

  private static final String PREFIX = "RING-";

  @Override
  public boolean fits(String id) {
    return id.matches(PREFIX + "[0-9a-f]{8}");
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    if (!fits(id.value())) {
      return null;
    }
    long second = Long.parseLong(id.value().substring(PREFIX.length()), 16);
    return new TimeToken(
        "pigeon-ring",
        id,
        Instant.ofEpochSecond(second),
        Duration.ofSeconds(1),
        Direction.SAME_MOMENT,
        null,
        null,
        null);
  }
}

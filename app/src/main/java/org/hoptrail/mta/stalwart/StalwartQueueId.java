package org.hoptrail.mta.stalwart;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Stalwart queue ids (crates/utils/src/snowflake.rs): a number of 64 bits in upper-case hex. The
/// upper 43 bits count milliseconds since 2021-09-22T03:06:40Z, then come 9 bits of the node and 12
/// of a sequence.
final class StalwartQueueId implements QueueIdFormat {

  private static final Radix HEX = new Radix("0123456789ABCDEF");
  private static final int SHORTEST = 12;
  private static final int LONGEST = 16;
  private static final int NODE_AND_SEQUENCE_BITS = 21;
  private static final Instant EPOCH = Instant.ofEpochSecond(1_632_280_000);

  @Override
  public boolean fits(String id) {
    return id.length() >= SHORTEST && id.length() <= LONGEST && HEX.number(id, 0, id.length()) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    if (!fits(text)) {
      return null;
    }
    long milliseconds = HEX.number(text, 0, text.length()) >>> NODE_AND_SEQUENCE_BITS;
    return TimeToken.of(
        "stalwart-id",
        id,
        EPOCH.plusMillis(milliseconds),
        Duration.ofMillis(1),
        Direction.NOT_AFTER);
  }
}

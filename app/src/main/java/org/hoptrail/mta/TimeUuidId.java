package org.hoptrail.mta;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.jspecify.annotations.Nullable;

/// Ids that are UUIDs of version 1 (RFC 9562 5.1), with or without hyphens: their time, in steps of
/// 100 nanoseconds since 1582-10-15.
///
/// @param kind the kind of token it decodes to
/// @param hyphens whether the system writes the hyphens
public record TimeUuidId(String kind, boolean hyphens) implements QueueIdFormat {

  /// From 1582-10-15 to 1970-01-01.
  private static final long GREGORIAN_SECONDS = 12_219_292_800L;

  @Override
  public boolean fits(String id) {
    return uuid(id) != null;
  }

  private @Nullable UUID uuid(String id) {
    if (id.length() != (hyphens ? 36 : 32)) {
      return null;
    }
    try {
      UUID uuid =
          hyphens
              ? UUID.fromString(id)
              : new UUID(
                  Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16));
      return uuid.version() == 1 && uuid.variant() == 2 ? uuid : null;
    } catch (IllegalArgumentException noUuid) {
      return null;
    }
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    UUID uuid = uuid(id.value());
    if (uuid == null) {
      return null;
    }
    long steps = uuid.timestamp();
    return TimeToken.of(
        kind,
        id,
        Instant.ofEpochSecond(steps / 10_000_000 - GREGORIAN_SECONDS, steps % 10_000_000 * 100),
        Duration.ofNanos(100),
        Direction.SAME_MOMENT);
  }
}

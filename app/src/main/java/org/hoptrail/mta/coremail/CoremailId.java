package org.hoptrail.mta.coremail;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.jspecify.annotations.Nullable;

/// 22 characters of base 64 (`_` for `/`), two hyphens or dots, a counter: of the sixteen bytes
/// the first four are an address inside the provider and the third four seconds since 1970, both
/// with the low byte first. Derived from ten samples, all 0 to 10 seconds before the date.
final class CoremailId implements QueueIdFormat {

  private static final int ENCODED = 22;

  @Override
  public boolean fits(String id) {
    return bytes(id) != null;
  }

  private static byte @Nullable [] bytes(String id) {
    boolean joined = id.startsWith("--", ENCODED) || id.startsWith("..", ENCODED);
    if (!joined) {
      return null;
    }
    try {
      String encoded = id.substring(0, ENCODED).replace('_', '/').replace('-', '+');
      return Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    byte[] bytes = bytes(id.value());
    return bytes == null
        ? null
        : new TimeToken(
            "coremail-id",
            id,
            Instant.ofEpochSecond(lowByteFirst(bytes, 8)),
            Duration.ofSeconds(1),
            Direction.NOT_AFTER,
            null,
            IpAddress.v4(lowByteFirst(bytes, 0)),
            null);
  }

  private static long lowByteFirst(byte[] bytes, int at) {
    long number = 0;
    for (int i = at + 3; i >= at; i--) {
      number = number << 8 | bytes[i] & 0xff;
    }
    return number;
  }
}

package org.hoptrail.mta.dovecot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Dovecot session ids (src/lib/guid.c): 16 bytes in base64 without padding. They are four
/// little-endian numbers of 32 bits: nanosecond, seconds since 1970, process id, host. A second
/// transaction of the session adds `:T2` and the like.
final class DovecotSessionId implements QueueIdFormat {

  private static final int DIGITS = 22;
  private static final long SECOND = 1_000_000_000;

  /// A cheap test: 22 digits of base64, the last of which carries two bits only.
  static boolean hasForm(Slice id) {
    boolean longer = id.length() > DIGITS;
    if (id.length() < DIGITS || (longer && id.at(DIGITS) != ':')) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      int c = id.at(i);
      if (!Ascii.isAlphanumeric(c) && c != '+' && c != '/') {
        return false;
      }
    }
    int last = id.at(DIGITS - 1);
    return last == 'A' || last == 'Q' || last == 'g' || last == 'w';
  }

  private static @Nullable ByteBuffer bytes(String id) {
    if (!hasForm(Slice.of(id))) {
      return null;
    }
    byte[] bytes = Base64.getDecoder().decode(id.substring(0, DIGITS));
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return unsigned(buffer, 0) < SECOND ? buffer : null;
  }

  private static long unsigned(ByteBuffer buffer, int at) {
    return Integer.toUnsignedLong(buffer.getInt(at));
  }

  /// The time in an id, or null when it is none.
  static @Nullable Instant time(String id) {
    ByteBuffer bytes = bytes(id);
    return bytes == null ? null : Instant.ofEpochSecond(unsigned(bytes, 4), unsigned(bytes, 0));
  }

  @Override
  public boolean fits(String id) {
    return bytes(id) != null;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    ByteBuffer bytes = bytes(id.value());
    if (bytes == null) {
      return null;
    }
    return new TimeToken(
        "dovecot-session",
        id,
        Instant.ofEpochSecond(unsigned(bytes, 4), unsigned(bytes, 0)),
        Duration.ofNanos(1),
        Direction.NOT_AFTER,
        unsigned(bytes, 8),
        null,
        null);
  }
}

package org.hoptrail.mta.exim;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Exim message ids (src/receive.c), three groups in base 62.
///
/// - Up to 4.96, 6-6-2: seconds since 1970, process id, fraction of a second in steps of 0.5 ms.
/// - Since 4.97, 6-11-4: seconds, process id, microseconds.
///
/// With the option `localhost_number` the fraction holds the number of the host too and exceeds a
/// second; then only whole seconds are read.
final class EximMessageId implements QueueIdFormat {

  static final Radix BASE_62 =
      new Radix("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  static final int OLD_LENGTH = 16;
  static final int NEW_LENGTH = 23;
  private static final long OLD_STEP = 500_000;
  private static final long NEW_STEP = 1_000;
  private static final long SECOND = 1_000_000_000;

  @Override
  public boolean fits(String id) {
    int length = id.length();
    if (length != OLD_LENGTH && length != NEW_LENGTH) {
      return false;
    }
    int fraction = fractionAt(length);
    return id.charAt(6) == '-'
        && id.charAt(fraction - 1) == '-'
        && BASE_62.number(id, 0, 6) >= 0
        && BASE_62.number(id, 7, fraction - 1) >= 0
        && BASE_62.number(id, fraction, length) >= 0;
  }

  private static int fractionAt(int length) {
    return length == OLD_LENGTH ? 14 : 19;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    return fits(id.value()) ? decode(id, id.value(), "exim-id") : null;
  }

  /// The token of an id that [#fits].
  static TimeToken decode(Cited<String> whole, String id, String kind) {
    boolean old = id.length() == OLD_LENGTH;
    int fractionAt = fractionAt(id.length());
    long step = old ? OLD_STEP : NEW_STEP;
    long nanos = BASE_62.number(id, fractionAt, id.length()) * step;
    boolean fraction = nanos < SECOND;
    return new TimeToken(
        kind,
        whole,
        Instant.ofEpochSecond(BASE_62.number(id, 0, 6), fraction ? nanos : 0),
        Duration.ofNanos(fraction ? step : SECOND),
        Direction.NOT_AFTER,
        BASE_62.number(id, 7, fractionAt - 1),
        null,
        null);
  }
}

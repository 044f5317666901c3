package org.hoptrail.mta.sendgrid;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Cited;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// - Filters: `HOST-PID-HHHHHHHH-N`, in capitals: the eight hex digits are seconds since 1970.
/// - Entries until about 2014: `HHHHHHHH.N.N` with eight hex digits of seconds, or eleven of
///   milliseconds.
/// - Entries now: 22 characters of base 64 without a time.
final class SendGridId implements QueueIdFormat {

  private static final Radix CAPITALS = new Radix("0123456789ABCDEF");
  private static final Radix HEX = new Radix("0123456789abcdef");

  @Override
  public boolean fits(String id) {
    return time(id) != null || id.length() == 22;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    Instant time = time(id.value());
    return time == null
        ? null
        : TimeToken.of("sendgrid-id", id, time, Duration.ofSeconds(1), Direction.SAME_MOMENT);
  }

  private static @Nullable Instant time(String id) {
    int dot = id.indexOf('.');
    if (dot == 8 || dot == 11) {
      long number = HEX.number(id, 0, dot);
      return number < 0
          ? null
          : dot == 8 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }
    int last = id.lastIndexOf('-');
    int before = id.lastIndexOf('-', last - 1);
    long seconds = last - before == 9 ? CAPITALS.number(id, before + 1, last) : -1;
    return seconds < 0 ? null : Instant.ofEpochSecond(seconds);
  }
}

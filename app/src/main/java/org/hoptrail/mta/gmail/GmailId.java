package org.hoptrail.mta.gmail;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.text.Radix;
import org.jspecify.annotations.Nullable;

/// Google's SMTP ids. Letters tell what kind of hop it was: `si` from outside, `so` and `sor`
/// between Google's services, `sm` an authenticated submission, `sf` and `mr` a relay, `cs` and
/// `csp` a delivery. Behind dots stands, if anything:
///
/// - the Pacific wall-clock time, `2025.03.02.11.22.33`, in the ids of hops from outside;
/// - milliseconds since 1970, in the ids of relays. With `mr`, 32 hex digits before these
///   letters are the IPv6 address the writing backend calls itself by.
final class GmailId implements QueueIdFormat {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final Radix DECIMAL = new Radix("0123456789");
  private static final Radix HEX = new Radix("0123456789abcdef");
  private static final int CLOCK_LENGTH = "2025.03.02.11.22.33".length();
  private static final int MILLISECOND_DIGITS = 13;

  @Override
  public boolean fits(String id) {
    return hasShape(id);
  }

  /// Lower-case letters, digits, `-` and `.`, and the letters of a kind between digits.
  static boolean hasShape(String id) {
    if (id.length() < 9) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '.') {
        return false;
      }
    }
    return kindAt(id) >= 0;
  }

  private static int kindAt(String id) {
    int dot = id.indexOf('.');
    int end = dot < 0 ? id.length() : dot;
    for (int i = 0; i + 2 < end; i++) {
      boolean kind =
          switch (id.substring(i, i + 2)) {
            case "si", "so", "sm", "sf", "ms", "mr", "cs" -> true;
            default -> false;
          };
      if (kind && (i == 0 || HEX.digit(id.charAt(i - 1)) >= 0) && countFollows(id, i + 2)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean countFollows(String id, int at) {
    int digit = id.charAt(at) == 'r' || id.charAt(at) == 'p' ? at + 1 : at;
    return digit < id.length() && HEX.digit(id.charAt(digit)) >= 0;
  }

  @Override
  public @Nullable TimeToken decode(Cited<String> id) {
    String text = id.value();
    if (!hasShape(text)) {
      return null;
    }
    int dot = text.lastIndexOf('.');
    if (dot > 0 && text.length() - dot - 1 == MILLISECOND_DIGITS) {
      return milliseconds(id, DECIMAL.number(text, dot + 1, text.length()));
    }
    int clock = text.length() - CLOCK_LENGTH;
    return clock > 0 && text.charAt(clock - 1) == '.' ? wallClock(id, clock) : null;
  }

  private static @Nullable TimeToken milliseconds(Cited<String> id, long milliseconds) {
    return milliseconds < 0
        ? null
        : new TimeToken(
            "gmail-relay-id",
            id,
            Instant.ofEpochMilli(milliseconds),
            Duration.ofMillis(1),
            Direction.SAME_MOMENT,
            null,
            address(id.value()),
            null);
  }

  private static @Nullable IpAddress address(String id) {
    int kind = kindAt(id);
    int from = kind - 32;
    if (from < 0 || !id.startsWith("mr", kind)) {
      return null;
    }
    for (int i = from; i < kind; i++) {
      if (HEX.digit(id.charAt(i)) < 0) {
        return null;
      }
    }
    return IpAddress.v6(
        Long.parseUnsignedLong(id, from, from + 16, 16),
        Long.parseUnsignedLong(id, from + 16, kind, 16));
  }

  private static @Nullable TimeToken wallClock(Cited<String> id, int at) {
    String text = id.value();
    int[] parts = new int[6];
    int from = at;
    for (int i = 0; i < parts.length; i++) {
      int to = from + (i == 0 ? 4 : 2);
      parts[i] = (int) DECIMAL.number(text, from, to);
      if (parts[i] < 0 || (to < text.length() && text.charAt(to) != '.')) {
        return null;
      }
      from = to + 1;
    }
    try {
      ZonedDateTime time =
          LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
              .atZone(PACIFIC);
      return new TimeToken(
          "gmail-id",
          id,
          time.toInstant(),
          Duration.ofSeconds(1),
          Direction.SAME_MOMENT,
          null,
          null,
          time.getOffset().getTotalSeconds());
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }
}

package org.hoptrail.mta.outlook;

import java.time.Instant;
import java.util.Base64;
import org.hoptrail.text.EpochTime;
import org.jspecify.annotations.Nullable;

/// A conversation index ([MS-OXOMSG] 2.2.1.3): 22 bytes that the first message of a thread draws,
/// and five more for each answer.
///
/// Outlook writes the upper six bytes of the FILETIME and 16 random ones (`Ac..`, `Ad..` in
/// base64). Exchange writes the reserved byte 01, then only the upper five (`AQHX..`): the second
/// byte is 01 too, since FILETIMEs of 1829 to 2057 begin with it.
///
/// An answer adds the time since the message before it, as 31 bits with a step of 2^18 ticks or,
/// with the first bit set, of 2^23. Every writer takes the six-byte form for granted, so in an
/// index of Exchange the first difference counts from a moment near 1830. That overflows, as do
/// negative differences; but the sum is right modulo 2^54 ticks (57 years), and the time nearest
/// to the start of the thread is the one meant. (Differences add up: seven indices with up to
/// eight answers meet the Date within seconds that way, and miss it by hours or years when each
/// counts from the start.)
final class ThreadIndex {

  private static final int HEADER = 22;
  private static final int CHILD = 5;
  private static final int SMALL_STEP = 18;
  private static final int LARGE_STEP = 23;

  /// Sums of differences are known in their lowest 54 bits.
  private static final int UNKNOWN_BITS = 64 - 54;

  private final byte[] bytes;

  private ThreadIndex(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The index in a field value; null when it is none, or when its first time is impossible:
  /// Outlook also makes indices without a clock, from a hash.
  static @Nullable ThreadIndex of(String base64) {
    byte[] bytes = decode(base64);
    boolean complete = bytes.length >= HEADER && (bytes.length - HEADER) % CHILD == 0;
    ThreadIndex index = new ThreadIndex(bytes);
    return complete && EpochTime.isPlausible(index.start().getEpochSecond()) ? index : null;
  }

  /// The bytes of a value whose folds may have left blanks in it.
  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64.replace(" ", ""));
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  /// Whether the five-byte form is used, of Exchange.
  boolean isOfExchange() {
    return bytes[1] == 1;
  }

  /// The number of answers.
  int children() {
    return (bytes.length - HEADER) / CHILD;
  }

  /// When the thread began.
  Instant start() {
    return FileTime.instant(startTicks());
  }

  /// When the last answer was begun; the start when there is none.
  Instant last() {
    long sum = number(0, 6) << 16;
    for (int at = HEADER; at < bytes.length; at += CHILD) {
      long difference = number(at, 4);
      sum += (difference & 0x7fff_ffffL) << (isLarge(difference) ? LARGE_STEP : SMALL_STEP);
    }
    long start = startTicks();
    return FileTime.instant(start + ((sum - start) << UNKNOWN_BITS >> UNKNOWN_BITS));
  }

  /// How many ticks one step of the last difference has.
  long lastStep() {
    return 1L << (isLarge(number(bytes.length - CHILD, 4)) ? LARGE_STEP : SMALL_STEP);
  }

  private static boolean isLarge(long difference) {
    return difference >>> 31 != 0;
  }

  private long startTicks() {
    return isOfExchange() ? number(1, 5) << 24 : number(0, 6) << 16;
  }

  private long number(int from, int length) {
    long number = 0;
    for (int i = from; i < from + length; i++) {
      number = number << 8 | bytes[i] & 0xff;
    }
    return number;
  }
}

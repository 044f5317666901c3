package org.hoptrail.render;

/// Writes whole numbers as decimal digits.
final class Decimal {

  /// The most bytes a number needs, its sign included.
  static final int LONGEST = 20;

  private Decimal() {}

  /// Writes a number; says where the next byte goes.
  static int write(long value, byte[] to, int at) {
    // Negative numbers reach further than positive ones.
    long rest = value < 0 ? value : -value;
    int end = at + (value < 0 ? 1 : 0) + digits(rest);
    for (int i = end - 1; i >= at; i--) {
      to[i] = (byte) ('0' - rest % 10);
      rest /= 10;
    }
    if (value < 0) {
      to[at] = '-';
    }
    return end;
  }

  private static int digits(long negative) {
    int digits = 1;
    for (long least = -10; negative <= least && digits < LONGEST - 1; least *= 10) {
      digits++;
    }
    return digits;
  }
}

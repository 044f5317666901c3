package org.hoptrail.render;

/// Writes numbers in decimal figures, two at a time.
final class Decimal {

  /// The bytes of the longest number.
  static final int LONGEST = 20;

  private static final int PART = 100_000_000;
  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    for (int i = 0; i < 100; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
    }
  }

  private Decimal() {}

  /// Writes a number at `at`; the index behind it. There is room for [#LONGEST] bytes.
  static int write(long value, byte[] b, int at) {
    if (value >= 0 && value < PART) {
      return small((int) value, b, at);
    }
    if (value >= 0) {
      int end = write(value / PART, b, at);
      return eight((int) (value % PART), b, end);
    }
    b[at] = '-';
    return value == Long.MIN_VALUE ? least(b, at + 1) : write(-value, b, at + 1);
  }

  private static int least(byte[] b, int at) {
    int end = write(92_233_720_368L, b, at);
    return eight(54_775_808, b, end);
  }

  private static int small(int value, byte[] b, int at) {
    int length = length(value);
    int p = at + length;
    int rest = value;
    while (rest >= 10) {
      p -= 2;
      b[p] = TENS[rest % 100];
      b[p + 1] = ONES[rest % 100];
      rest /= 100;
    }
    if (p > at) {
      b[at] = (byte) ('0' + rest);
    }
    return at + length;
  }

  private static int eight(int value, byte[] b, int at) {
    int rest = value;
    for (int p = at + 6; p >= at; p -= 2) {
      b[p] = TENS[rest % 100];
      b[p + 1] = ONES[rest % 100];
      rest /= 100;
    }
    return at + 8;
  }

  private static int length(int value) {
    int length = 1;
    for (int bound = 10; value >= bound && length < 8; bound *= 10) {
      length++;
    }
    return length;
  }
}

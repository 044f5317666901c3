package org.hoptrail.text;

/// Runs of decimal digits.
final class Digits {

  private Digits() {}

  /// The first byte at or after `p` that is no digit.
  static int skip(byte[] b, int p, int end) {
    int at = p;
    while (at < end && Ascii.isDigit(b[at])) {
      at++;
    }
    return at;
  }

  /// The value of the digits `start..end`, of which the caller lets through nine at most.
  static int value(byte[] b, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + b[i] - '0';
    }
    return value;
  }

  /// The value 0..99 of the two digits at `p`, or -1 when they are not both digits.
  static int two(byte[] b, int p) {
    int high = b[p] - '0';
    int low = b[p + 1] - '0';
    return (high | low | 9 - high | 9 - low) < 0 ? -1 : high * 10 + low;
  }
}

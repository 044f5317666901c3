package org.hoptrail.text;

import java.util.Arrays;

/// A positional number notation with an alphabet of its own, as queue ids use them.
public final class Radix {

  private final int base;
  private final byte[] values = new byte[128];

  /// @param digits the digits in ascending order, ASCII, each once
  public Radix(String digits) {
    base = digits.length();
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < base; i++) {
      values[digits.charAt(i)] = (byte) i;
    }
  }

  /// The value of a digit, or -1 when the character is none.
  public int digit(char c) {
    return c < 128 ? values[c] : -1;
  }

  /// The number in a range of a text.
  ///
  /// @return the number, or -1 when the range is empty, holds another character or does not fit 63
  ///     bits
  public long number(String text, int from, int to) {
    if (from >= to) {
      return -1;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0 || number > (Long.MAX_VALUE - digit) / base) {
        return -1;
      }
      number = number * base + digit;
    }
    return number;
  }
}

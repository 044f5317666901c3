package org.hoptrail.mta;

import org.hoptrail.text.Ascii;

/// Spans of time as Exim and OpenSMTPD write them: `1w2d3h4m5s`, `0.123s`.
public final class UnitSpan {

  private UnitSpan() {}

  /// The seconds of a span, NaN when it is none.
  public static double seconds(String text) {
    double total = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isNumeric(text.charAt(end))) {
        end++;
      }
      int unit = end < text.length() ? unit(text.charAt(end)) : 0;
      if (end == at || unit == 0 || end - at > 12) {
        return Double.NaN;
      }
      total += number(text, at, end) * unit;
      at = end + 1;
    }
    return at == 0 ? Double.NaN : Math.round(total * 1e6) / 1e6;
  }

  private static boolean isNumeric(char c) {
    return Ascii.isDigit(c) || c == '.';
  }

  private static int unit(char c) {
    return switch (c) {
      case 's' -> 1;
      case 'm' -> 60;
      case 'h' -> 3600;
      case 'd' -> 86_400;
      case 'w' -> 604_800;
      default -> 0;
    };
  }

  private static double number(String text, int from, int to) {
    double value = 0;
    double unit = 0;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '.') {
        unit = 1;
      } else {
        unit /= 10;
        int digit = text.charAt(i) - '0';
        value = unit == 0 ? value * 10 + digit : value + digit * unit;
      }
    }
    return value;
  }
}

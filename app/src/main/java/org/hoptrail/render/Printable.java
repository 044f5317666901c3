package org.hoptrail.render;

/// Makes any text safe for a terminal: control characters, and the characters that reorder or hide
/// text, are shown as `\x1b` or `\u202e` instead of being obeyed.
public final class Printable {

  private Printable() {}

  /// The text on one line without anything a terminal would act on.
  public static String of(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    return i == text.length() ? text : escaped(text, i);
  }

  /// The text cut to a number of characters, with the length told when something is missing.
  public static String shortened(String text, int characters) {
    if (text.length() <= characters) {
      return of(text);
    }
    return of(text.substring(0, characters)) + "... (" + text.length() + " characters)";
  }

  /// A name cut in its middle when it is too long: its ends tell most.
  public static String middleCut(String text, int characters) {
    if (text.length() <= characters) {
      return of(text);
    }
    int head = (characters - 3) / 2;
    int tail = characters - 3 - head;
    return of(text.substring(0, head)) + "..." + of(text.substring(text.length() - tail));
  }

  private static String escaped(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        out.append(c);
      } else if (c < 0x100) {
        out.append("\\x").append(hex(c >> 4)).append(hex(c));
      } else {
        out.append("\\u")
            .append(hex(c >> 12))
            .append(hex(c >> 8))
            .append(hex(c >> 4))
            .append(hex(c));
      }
    }
    return out.toString();
  }

  private static char hex(int value) {
    return Character.forDigit(value & 15, 16);
  }

  private static boolean isPlain(char c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    return c >= 0xa0 && !hidesOrReorders(c);
  }

  /// Zero-width and bidirectional controls, line separators, byte-order mark, half a surrogate pair
  /// is left to the encoder.
  private static boolean hidesOrReorders(char c) {
    return c == 0xad
        || c == 0x61c
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb);
  }
}

package org.hoptrail.mta.exim;

import java.util.Arrays;
import org.hoptrail.log.Cursor;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;

/// Text in double quotes as Exim logs it (src/string.c, `string_printing2`): a backslash before a
/// quote or another backslash, `\n` and `\t`, and bytes in octal, `\303\274`.
final class EximText {

  private EximText() {}

  /// Takes the text and both quotes; without a quote ahead, a word.
  static String take(Cursor cursor) {
    if (!cursor.skip("\"")) {
      return cursor.word();
    }
    Slice rest = cursor.slice();
    int end = 0;
    boolean escaped = false;
    while (end < rest.length() && rest.at(end) != '"') {
      boolean escape = rest.at(end) == '\\';
      escaped |= escape;
      end += escape ? 2 : 1;
    }
    Slice inside = rest.sub(0, end);
    cursor.back(inside.end());
    cursor.skip("\"");
    return escaped ? unescaped(inside) : inside.text();
  }

  private static String unescaped(Slice text) {
    byte[] out = new byte[text.length()];
    int size = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.at(at) != '\\') {
        out[size++] = (byte) text.at(at++);
      } else if (isOctal(text, at + 1)) {
        out[size++] =
            (byte)
                ((text.at(at + 1) - '0') * 64
                    + (text.at(at + 2) - '0') * 8
                    + text.at(at + 3)
                    - '0');
        at += 4;
      } else {
        out[size++] = (byte) plain(text.at(at + 1));
        at += 2;
      }
    }
    String once = Slice.of(Arrays.copyOf(out, size)).text();
    return once.replace("\\n", "\n");
  }

  private static boolean isOctal(Slice text, int at) {
    for (int i = at; i < at + 3; i++) {
      if (!Ascii.isDigit(text.at(i)) || text.at(i) > '7') {
        return false;
      }
    }
    return true;
  }

  private static int plain(int c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}

package org.hoptrail.render;

/// Breaks text into lines for a terminal of a hundred columns. Words are never broken: a line with
/// one long word is longer.
final class Lines {

  static final int WIDTH = 100;

  private Lines() {}

  /// Appends a text and a line break; what does not fit goes to further lines with an indent.
  ///
  /// @param first how many columns the line that is appended to has already
  /// @param indent the columns before every further line
  static void append(StringBuilder out, int first, int indent, String text) {
    int column = first;
    boolean fresh = true;
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (!fresh && column + 1 + end - at > WIDTH) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (!fresh) {
        out.append(' ');
        column++;
      }
      out.append(text, at, end);
      column += end - at;
      fresh = false;
      at = end + 1;
    }
    out.append('\n');
  }

  /// A number and its unit are one word, and so is `1 d 4 h`.
  private static int endOfWord(String text, int at) {
    int end = blank(text, at);
    while (end < text.length() && isNumber(text, text.lastIndexOf(' ', end - 1) + 1, end)) {
      end = blank(text, end + 1);
      boolean more = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
      end = more ? blank(text, end + 1) : end;
    }
    return end;
  }

  private static int blank(String text, int from) {
    int at = text.indexOf(' ', from);
    return at < 0 ? text.length() : at;
  }

  private static boolean isNumber(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return from < to && at == to;
  }
}

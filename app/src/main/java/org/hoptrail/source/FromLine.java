package org.hoptrail.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/// The line that separates the messages of an mbox: `From sender date` (RFC 4155 Appendix
/// A, and many older habits).
///
/// A line that begins `From ` is a separator
/// 1. after an empty line, when it has a full date ([#dated]); or when the next line begins a
///    field that mail has ([HeaderShape#knownField]); or when it has at least a time of day and
///    the next line begins any field;
/// 2. without an empty line before it, only when it has a full date and the next line begins
/// a field;
/// 3. as the first line of a file, when it has a full date or the next line begins a field.
///
/// All else is text that nobody quoted. A line longer than [#LONGEST] is never a separator.
final class FromLine {
  /// The longest separator, in bytes without its line break.
  static final int LONGEST = 1024;

  private static final String WEEKDAYS = "mon tue wed thu fri sat sun ";
  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec ";

  /// The orders a date comes in, as one letter for each word: w weekday, m month, d number of
  /// one or two digits, t time, y year, z zone, i ISO date, T ISO date and time. asctime (RFC
  /// 4155) first, with a zone before or behind the year, then RFC 5322, then ISO 8601.
  private static final String[] ORDERS = {
    "wmdty", "wmdtzy", "wmdtzzy", "wmdyt", "wmdtd", "wmdtzd", "wdmyt", "dmyt", "wdmdt", "it", "T"
  };

  /// 9 a digit, _ a digit or blank, a any byte.
  private static final String PLAIN = " aaa aaa _9 99:99:99 9999";

  private FromLine() {}

  /// Whether the bytes begin `From `.
  static boolean begins(byte[] b, int at, int limit) {
    return limit - at >= 5
        && b[at] == 'F'
        && b[at + 1] == 'r'
        && b[at + 2] == 'o'
        && b[at + 3] == 'm'
        && b[at + 4] == ' ';
  }

  /// Whether the line at `at`, somewhere in a mailbox, is a separator.
  static boolean separates(byte[] b, int at, int limit, boolean afterEmptyLine) {
    int end = lineEnd(b, at, limit);
    if (end < 0 || !begins(b, at, limit)) {
      return false;
    }
    int next = Breaks.skip(b, end, limit);
    boolean field = HeaderShape.field(b, next, limit);
    boolean plain = endsInPlainDate(b, at + 5, end);
    String words = plain ? "" : words(b, at + 5, end);
    if (plain || dated(words)) {
      return afterEmptyLine || field;
    }
    return afterEmptyLine
        && field
        && (words.indexOf('t') >= 0 || HeaderShape.knownField(b, next, limit));
  }

  /// Whether the line at `at` may be the first of a mailbox file.
  static boolean opens(byte[] b, int at, int limit) {
    int end = lineEnd(b, at, limit);
    return end >= 0
        && begins(b, at, limit)
        && (dated(words(b, at + 5, end))
            || HeaderShape.field(b, Breaks.skip(b, end, limit), limit));
  }

  /// The index behind the line at `at` and its line break; the line must not be longer than a
  /// separator.
  static int next(byte[] b, int at, int limit) {
    return Breaks.skip(b, lineEnd(b, at, limit), limit);
  }

  /// Where the line ends, before its line break; -1 when that is too far away.
  static int lineEnd(byte[] b, int at, int limit) {
    int stop = Math.min(limit, at + LONGEST + 1);
    for (int i = at; i < stop; i++) {
      if (b[i] == '\n' || b[i] == '\r') {
        return i;
      }
    }
    return stop == limit ? limit : -1;
  }

  /// Whether the line ends in ` Sun Aug  6 15:47:18 2023`, as nearly all do: no search is needed.
  private static boolean endsInPlainDate(byte[] b, int from, int end) {
    int at = end - PLAIN.length();
    if (at < from) {
      return false;
    }
    for (int i = 0; i < PLAIN.length(); i++) {
      char wanted = PLAIN.charAt(i);
      boolean digit = b[at + i] >= '0' && b[at + i] <= '9';
      boolean fits =
          switch (wanted) {
            case '9' -> digit;
            case '_' -> digit || b[at + i] == ' ';
            case 'a' -> true;
            default -> b[at + i] == wanted;
          };
      if (!fits) {
        return false;
      }
    }
    return letters(b, at + 1, at + 4) == 'w' && letters(b, at + 5, at + 8) == 'm';
  }

  /// Whether the words of a line end in a date of a known order, behind which only zones or
  /// `remote from host` (RFC 976 2.4) may follow.
  private static boolean dated(String words) {
    int rest = words.indexOf('r');
    String kept = rest < 0 ? words : words.substring(0, rest);
    int end = kept.length();
    while (end > 0 && kept.charAt(end - 1) == 'z') {
      end--;
    }
    for (String order : ORDERS) {
      if (kept.startsWith(order, end - order.length())) {
        return true;
      }
    }
    return false;
  }

  /// One letter for each word of the line, see [#ORDERS]; r for `remote`, x for any other word.
  private static String words(byte[] b, int start, int end) {
    StringBuilder letters = new StringBuilder();
    int i = start;
    while (i < end) {
      while (i < end && (b[i] == ' ' || b[i] == '\t')) {
        i++;
      }
      int from = i;
      while (i < end && b[i] != ' ' && b[i] != '\t') {
        i++;
      }
      if (i > from) {
        letters.append(letter(b, from, b[i - 1] == ',' ? i - 1 : i));
      }
    }
    return letters.toString();
  }

  private static char letter(byte[] b, int from, int to) {
    String shape = shape(b, from, Math.min(to, from + 40));
    return switch (shape) {
      case "9", "99" -> 'd';
      case "9:99", "99:99", "9:99:99", "99:99:99" -> 't';
      case "9999" -> 'y';
      case "+9999", "-9999", "+99:99", "-99:99" -> 'z';
      case "9999-99-99" -> 'i';
      default -> word(b, from, to, shape);
    };
  }

  private static char word(byte[] b, int from, int to, String shape) {
    if (shape.startsWith("9999-99-99a99:99")) {
      return 'T';
    }
    if (shape.startsWith("99:99:99.")) {
      return 't';
    }
    return shape.equals("a".repeat(to - from)) ? letters(b, from, to) : 'x';
  }

  private static char letters(byte[] b, int from, int to) {
    String lower = new String(b, from, to - from, ISO_8859_1).toLowerCase(Locale.ROOT) + " ";
    if (to - from == 3 && WEEKDAYS.contains(lower)) {
      return 'w';
    }
    if (to - from == 3 && MONTHS.contains(lower)) {
      return 'm';
    }
    if (lower.equals("remote ")) {
      return 'r';
    }
    return to - from <= 5 && b[from] <= 'Z' && b[to - 1] <= 'Z' ? 'z' : 'x';
  }

  /// The word with every digit as 9 and every letter as a.
  private static String shape(byte[] b, int from, int to) {
    StringBuilder shape = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      int letter = b[i] | 0x20;
      boolean digit = b[i] >= '0' && b[i] <= '9';
      shape.append(digit ? '9' : letter >= 'a' && letter <= 'z' ? 'a' : (char) (b[i] & 0xFF));
    }
    return shape.toString();
  }
}

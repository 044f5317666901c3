package org.hoptrail.text;

/// Reads a date up to and including its time of day, in any of the orders that mail holds, into
/// [DateParts].
final class DateHead {

  /// The answer when there is no date.
  static final int NONE = -1;

  private static final int MOST_TOKENS = 24;
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_NUMBER = 4;

  /// Comments that did not close are looked for so often, then never again: a field of nothing but
  /// open parentheses still takes linear time.
  private static final int MOST_UNCLOSED = 8;

  private final DateParts parts;
  private int unclosed;

  DateHead(DateParts parts) {
    this.parts = parts;
  }

  /// Forgets about unclosed comments, for a new field.
  void clear() {
    unclosed = 0;
  }

  /// The byte after the time of day, or [#NONE]. Commas, dots, dashes, slashes, comments and folds
  /// may stand between the tokens.
  int read(byte[] b, int start, int end) {
    int p = start;
    for (int tokens = 0; tokens < MOST_TOKENS && p != NONE; tokens++) {
      p = Gaps.skipBlanks(b, p, end);
      if (p >= end) {
        return NONE;
      }
      p = token(b, p, end);
      if (parts.hour != DateParts.UNSET) {
        return p;
      }
    }
    return NONE;
  }

  /// The byte after the comment that opens at `p`, or [#NONE].
  int skipComment(byte[] b, int p, int end) {
    if (unclosed >= MOST_UNCLOSED) {
      return NONE;
    }
    int next = Gaps.skipComment(b, p, end);
    if (next < 0) {
      unclosed++;
    }
    return next;
  }

  private int token(byte[] b, int p, int end) {
    int c = b[p];
    if (Ascii.isDigit(c)) {
      return number(b, p, end);
    }
    if (Ascii.isLetter(c) || c < 0) {
      return word(b, p, end);
    }
    return switch (c) {
      case '(' -> skipComment(b, p, end);
      case ',', '-', '/' -> p + 1;
      case '.' -> dot(p);
      case ':' -> parts.endsInYear() ? p + 1 : NONE;
      case '\'', '"' -> parts.isEmpty() ? p + 1 : NONE;
      default -> NONE;
    };
  }

  private int dot(int p) {
    if (!parts.isEmpty()) {
      parts.dot();
    }
    return p + 1;
  }

  private int number(byte[] b, int p, int end) {
    int at = Digits.skip(b, p, end);
    int length = at - p;
    if (length > LONGEST_NUMBER) {
      return NONE;
    }
    int value = Digits.value(b, p, at);
    if (length <= 2 && isAt(b, Gaps.skipBlanks(b, at, end), end, ':')) {
      return time(b, value, Gaps.skipBlanks(b, at, end) + 1, end);
    }
    int mark = DateMarks.find(b, at, end);
    if (mark != DateMarks.NONE) {
      return marked(b, at, end, value, mark);
    }
    boolean paddedDay = length == 3 && b[p] == '0';
    boolean taken = parts.addNumber(value, paddedDay ? 2 : length);
    return taken ? skipOrdinal(b, at, end) : NONE;
  }

  private int marked(byte[] b, int p, int end, int value, int mark) {
    switch (mark) {
      case DateMarks.YEAR -> parts.year = value;
      case DateMarks.MONTH -> parts.month = value;
      default -> parts.day = value;
    }
    return p + DateMarks.length(b, p, end, mark);
  }

  /// Past the letters of `1st`, `2nd`, `3rd`, `4th`, `1er`.
  private static int skipOrdinal(byte[] b, int p, int end) {
    if (end - p < 2 || end - p > 2 && Ascii.isAlphanumeric(b[p + 2])) {
      return p;
    }
    int pair = (b[p] | 0x20) << 8 | b[p + 1] | 0x20;
    return switch (pair) {
      case 's' << 8 | 't', 'n' << 8 | 'd', 'r' << 8 | 'd', 't' << 8 | 'h', 'e' << 8 | 'r' -> p + 2;
      default -> p;
    };
  }

  private int word(byte[] b, int p, int end) {
    int at = p;
    boolean high = false;
    while (at < end && (Ascii.isLetter(b[at]) || b[at] < 0)) {
      high |= b[at] < 0;
      at++;
    }
    if (at - p > LONGEST_WORD) {
      return NONE;
    }
    if (!high && DateWords.isEnglishWeekday(b, p, at)) {
      return at;
    }
    int month = DateWords.month(b, p, at);
    if (month != 0) {
      return setMonth(month) ? at : NONE;
    }
    int half = half(b, p, at, high);
    if (half != 0) {
      parts.half = half;
      return at;
    }
    return high || saysNothing(b, p, at, end) ? at : NONE;
  }

  /// A month, once; but `mar` before another month was a Tuesday (mardi, martes).
  private boolean setMonth(int month) {
    if (parts.month != DateParts.UNSET && parts.month != 3) {
      return false;
    }
    parts.month = month;
    return true;
  }

  private static int half(byte[] b, int start, int end, boolean high) {
    if (high) {
      return DateMarks.halfOfDay(b, start, end);
    }
    boolean isHalf = end - start == 2 && (b[start + 1] | 0x20) == 'm';
    int first = b[start] | 0x20;
    return !isHalf ? 0 : first == 'a' ? -1 : first == 'p' ? 1 : 0;
  }

  private boolean saysNothing(byte[] b, int start, int at, int end) {
    if (parts.isEmpty() && parts.month == DateParts.UNSET) {
      int next = Gaps.skipBlanks(b, at, end);
      boolean comma = isAt(b, next, end, ',') && at - start > 1 && at - start <= 10;
      return comma || DateWords.isForeignWeekday(b, start, at);
    }
    boolean iso = at - start == 1 && b[start] == 'T' && at < end && Ascii.isDigit(b[at]);
    return iso || DateWords.isFiller(b, start, at);
  }

  /// Minutes and perhaps seconds with a fraction; `p` is the byte after the first colon.
  private int time(byte[] b, int hour, int p, int end) {
    int at = Gaps.skipBlanks(b, p, end);
    int next = Digits.skip(b, at, end);
    if (next == at || next - at > 2) {
      return NONE;
    }
    parts.hour = hour;
    parts.minute = Digits.value(b, at, next);
    at = Gaps.skipBlanks(b, next, end);
    if (!isAt(b, at, end, ':')) {
      return next;
    }
    at = Gaps.skipBlanks(b, at + 1, end);
    int last = Digits.skip(b, at, end);
    if (last == at || last - at > 2) {
      return next;
    }
    parts.second = Digits.value(b, at, last);
    return fraction(b, last, end);
  }

  /// Past a fraction of a second: a dot, or a comma with three digits or more (ISO 8601 4.3).
  private int fraction(byte[] b, int p, int end) {
    if (!isAt(b, p, end, '.') && !isAt(b, p, end, ',')) {
      return p;
    }
    int last = Digits.skip(b, p + 1, end);
    if (last == p + 1 || b[p] == ',' && last - p < 4) {
      return p;
    }
    int nano = 0;
    for (int i = 0; i < 9; i++) {
      nano = nano * 10 + (p + 1 + i < last ? b[p + 1 + i] - '0' : 0);
    }
    parts.nano = nano;
    return last;
  }

  private static boolean isAt(byte[] b, int p, int end, char wanted) {
    return p < end && b[p] == wanted;
  }
}

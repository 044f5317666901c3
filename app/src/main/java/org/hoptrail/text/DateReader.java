package org.hoptrail.text;

import org.hoptrail.model.MailDate;
import org.jspecify.annotations.Nullable;

/// Reads dates as mail holds them: RFC 5322 3.3 with its obsolete forms (4.3), and whatever else a
/// person would read with certainty, such as `ctime` and ISO 8601 order, names of months in other
/// languages, AM and PM, zones by name. What is not certain (`05/06/2002`) or cannot be (30
/// February, hour 25, zone `+9999`) is no date. A weekday is never held against the day.
///
/// A reader keeps the bounds of the date it read last, so it belongs to one thread; making one is
/// cheap. Nothing is allocated but the answer.
public final class DateReader {

  private final DateParts parts = new DateParts();
  private final DateHead head = new DateHead(parts);
  private final DateTail tail = new DateTail(parts, head);
  private int start;
  private int end;

  /// Where the date read last begins: an index of its array.
  public int start() {
    return start;
  }

  /// The byte after the date read last, with its zone comment: whatever follows, blanks first,
  /// starts here.
  public int end() {
    return end;
  }

  /// The date at the start of a range, after blanks, folds, comments and commas; null when there is
  /// none. Anything may follow it.
  ///
  /// @param b never changed
  /// @param from the first byte of the range
  /// @param to the byte after the range
  public @Nullable MailDate read(byte[] b, int from, int to) {
    begin();
    return attempt(b, from, to);
  }

  /// Begins a new field, for several calls of [#attempt].
  public void begin() {
    head.clear();
  }

  /// The date of a slice; see [#read(byte[], int, int)].
  public @Nullable MailDate read(Slice slice) {
    return read(slice.bytes(), slice.start(), slice.end());
  }

  /// The first date anywhere in a range, outside comments, that cannot be anything else: its month
  /// is a word, or its year has four digits; null when there is none. Takes linear time.
  ///
  /// @param b never changed
  /// @param from the first byte of the range
  /// @param to the byte after the range
  public @Nullable MailDate findFirst(byte[] b, int from, int to) {
    begin();
    int p = from;
    boolean edge = true;
    while (p < to) {
      int next = skipToken(b, p, to);
      MailDate date = edge && mayStart(b, p, next) ? attempt(b, p, to) : null;
      if (date != null && parts.isUnmistakable()) {
        return date;
      }
      edge = !isInsideName(b[next - 1]);
      p = next;
    }
    return null;
  }

  /// As [#read(byte[], int, int)], one of several places in one field. All attempts together take
  /// time linear in the length of the field when each starts behind the one before.
  public @Nullable MailDate attempt(byte[] b, int from, int to) {
    parts.clear();
    start = Gaps.skipBlanks(b, from, to);
    int p = PlainDate.read(b, start, to, parts);
    if (p == DateHead.NONE) {
      parts.clear();
      p = head.read(b, start, to);
    }
    if (p != DateHead.NONE) {
      p = tail.read(b, p, to);
    }
    MailDate date = p < 0 ? null : parts.date(b);
    end = date == null ? start : p;
    return date;
  }

  /// The end of the comment, of the letters and digits, or of the one byte at `p`.
  private int skipToken(byte[] b, int p, int to) {
    if (b[p] == '(') {
      int next = head.skipComment(b, p, to);
      return next < 0 ? p + 1 : next;
    }
    int at = p;
    while (at < to && (Ascii.isAlphanumeric(b[at]) || b[at] < 0)) {
      at++;
    }
    return Math.max(at, p + 1);
  }

  /// Whether a date could start with the token: a short number, a weekday, a month, a word in
  /// another script.
  private static boolean mayStart(byte[] b, int p, int next) {
    if (Ascii.isDigit(b[p])) {
      return true;
    }
    if (Ascii.isLetter(b[p]) && next - p >= 3) {
      return DateWords.englishMonth(b, p) != 0 || DateWords.isEnglishWeekday(b, p, next);
    }
    return b[p] < 0;
  }

  /// Whether a token behind this byte is the middle of a name, an id or an address.
  private static boolean isInsideName(int b) {
    return switch (b) {
      case '-', '.', '_', '@', '=', '+', '/', '%', ':', '#', '$', '!' -> true;
      default -> false;
    };
  }
}

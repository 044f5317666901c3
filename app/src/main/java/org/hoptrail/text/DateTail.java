package org.hoptrail.text;

import org.hoptrail.model.MailDate.Zone;

/// Reads what may follow the time of day: AM or PM, the zone in figures or by name, the year when
/// it comes last (as `ctime` writes it), the zone comment, and Go's monotonic reading.
final class DateTail {

  /// The answer when what stands there cannot be the end of a date, as the zone `+9999`.
  static final int IMPOSSIBLE = -1;

  private static final int MOST_TOKENS = 8;
  private static final int LONGEST_COMMENT = 64;

  private final DateParts parts;
  private final DateHead head;
  private final DateZone zone;

  DateTail(DateParts parts, DateHead head) {
    this.parts = parts;
    this.head = head;
    this.zone = new DateZone(parts);
  }

  /// The byte after the last token that belongs to the date, `start` when none does, or
  /// [#IMPOSSIBLE].
  int read(byte[] b, int start, int end) {
    int done = halfOfDay(b, start, end);
    for (int tokens = 0; tokens < MOST_TOKENS; tokens++) {
      int at = Gaps.skipBlanks(b, done, end);
      if (at >= end) {
        return done;
      }
      int next = token(b, at, end);
      if (next == at) {
        return done;
      }
      if (next == IMPOSSIBLE) {
        return IMPOSSIBLE;
      }
      done = next;
    }
    return done;
  }

  private int token(byte[] b, int p, int end) {
    int c = b[p];
    if (c == '(') {
      return comment(b, p, end);
    }
    if (c == '+' || c == '-') {
      return zone.figures(b, p, end);
    }
    if (Ascii.isDigit(c)) {
      return number(b, p, end);
    }
    if (Ascii.isLetter(c)) {
      return zone.word(b, p, end);
    }
    if (c == ':' && parts.zone == Zone.MISSING && p + 1 < end && Ascii.isLetter(b[p + 1])) {
      int next = zone.word(b, p + 1, end);
      return next == p + 1 ? p : next;
    }
    return p;
  }

  /// Past `AM`, `pm`, `a.m.`, `p.m.`.
  private int halfOfDay(byte[] b, int p, int end) {
    int at = Gaps.skipBlanks(b, p, end);
    if (end - at < 2) {
      return p;
    }
    int first = b[at] | 0x20;
    boolean dotted = b[at + 1] == '.';
    int m = dotted ? at + 2 : at + 1;
    if (first != 'a' && first != 'p' || m >= end || (b[m] | 0x20) != 'm') {
      return p;
    }
    int next = dotted ? skipDot(b, m + 1, end) : m + 1;
    if (next < end && Ascii.isAlphanumeric(b[next])) {
      return p;
    }
    parts.half = first == 'a' ? -1 : 1;
    return next;
  }

  private static int skipDot(byte[] b, int p, int end) {
    return p < end && b[p] == '.' ? p + 1 : p;
  }

  /// A short comment without an address is the date's own; any other (`envelope-from <a@b>`) is
  /// left to the grammar of the field.
  private int comment(byte[] b, int p, int end) {
    int next = parts.commentStart == DateParts.UNSET ? head.skipComment(b, p, end) : -1;
    if (next < 0 || next - p - 2 > LONGEST_COMMENT) {
      return p;
    }
    for (int i = p; i < next; i++) {
      if (b[i] == '@' || b[i] == '<' || b[i] == '=') {
        return p;
      }
    }
    parts.commentStart = p + 1;
    parts.commentEnd = next - 1;
    return next;
  }

  /// A year of four digits when none was told, or `0000` for the zone with its sign forgotten.
  private int number(byte[] b, int p, int end) {
    int next = Digits.skip(b, p, end);
    boolean ends = next == end || !Ascii.isLetter(b[next]) && b[next] != ':' && b[next] >= 0;
    if (next - p != 4 || !ends) {
      return p;
    }
    int value = Digits.value(b, p, next);
    if (parts.lacksYear()) {
      parts.year = value;
      return next;
    }
    if (value == 0 && parts.zone == Zone.MISSING) {
      parts.zone = Zone.NUMERIC;
      return next;
    }
    return p;
  }
}

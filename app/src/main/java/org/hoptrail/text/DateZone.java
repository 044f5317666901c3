package org.hoptrail.text;

import org.hoptrail.model.MailDate.Zone;

/// Reads the zone of a date, in figures or by name, into [DateParts]. Figures win over a name,
/// whichever comes first.
final class DateZone {

  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_UNKNOWN = 5;
  private static final int MOST_LONG_WORDS = 6;

  private final DateParts parts;

  DateZone(DateParts parts) {
    this.parts = parts;
  }

  /// Hours, or hours and minutes with or without a colon, behind a sign (RFC 5322 3.3, ISO 8601).
  /// The byte after them, `p` when there are none, [DateTail#IMPOSSIBLE] for minutes above 59 and
  /// hours above 23.
  int figures(byte[] b, int p, int end) {
    boolean twoSigns = b[p] == '+' && p + 1 < end && b[p + 1] == '-';
    int first = twoSigns ? p + 2 : p + 1;
    int at = Digits.skip(b, first, end);
    int length = at - first;
    if (length == 0 || isInFigures()) {
      return p;
    }
    if (length > 4) {
      return DateTail.IMPOSSIBLE;
    }
    int value = Digits.value(b, first, at);
    if (twoSigns || length == 3 && value % 100 > 59) {
      set(ZoneNames.AMBIGUOUS);
      return at;
    }
    return length > 2
        ? takeOffset(value / 100, value % 100, b[p] == '-', at)
        : hoursAndColon(b, at, end, value, b[p] == '-');
  }

  /// `p` is the byte after one or two digits.
  private int hoursAndColon(byte[] b, int p, int end, int hours, boolean west) {
    int minutes = minutesAfterColon(b, p, end);
    return minutes < 0 ? takeOffset(hours, 0, west, p) : takeOffset(hours, minutes, west, p + 3);
  }

  private int takeOffset(int hours, int minutes, boolean west, int next) {
    return parts.setOffset(hours, minutes, west) ? next : DateTail.IMPOSSIBLE;
  }

  private static int minutesAfterColon(byte[] b, int p, int end) {
    boolean there = p + 2 < end && b[p] == ':' && Digits.skip(b, p + 1, end) == p + 3;
    return there ? Digits.two(b, p + 1) : -1;
  }

  private boolean isInFigures() {
    return parts.zone == Zone.NUMERIC || parts.zone == Zone.UNSPECIFIED;
  }

  /// A zone name, or Go's `m=+12.5` behind a zone. The byte after it, or `p` when the word there
  /// is neither.
  int word(byte[] b, int p, int end) {
    int at = skipLetters(b, p, end);
    if (at - p == 1 && b[p] == 'm' && parts.zone != Zone.MISSING) {
      return monotonic(b, p, end);
    }
    int longName = endOfLongName(b, p, at, end);
    if (longName > 0) {
      set(ZoneNames.findLong(new Slice(b, p, longName)));
      return longName;
    }
    int offset = at - p > LONGEST_NAME ? ZoneNames.NONE : ZoneNames.find(b, p, at);
    if (offset == ZoneNames.NONE || !isWrittenAsZone(b, p, at)) {
      return unknown(b, p, at, end);
    }
    boolean taken = parts.zone != Zone.NAMED && !isPartOfName(b, at, end);
    return taken ? known(b, at, end, offset) : p;
  }

  /// Takes a known name that ends at `at`, with what belongs to it.
  private int known(byte[] b, int at, int end, int offset) {
    int next = skipDaylight(b, at, end);
    boolean daylight = next > at;
    set(daylight && offset != ZoneNames.AMBIGUOUS ? offset + 3600 : offset);
    return daylight ? next : skipRule(b, at, end);
  }

  private void set(int offset) {
    if (isInFigures()) {
      return;
    }
    boolean known = offset != ZoneNames.AMBIGUOUS;
    parts.offset = known ? offset : 0;
    parts.zone = known ? Zone.NAMED : Zone.UNKNOWN_NAME;
  }

  /// Capitals, or one of the names of UTC in any case.
  private static boolean isWrittenAsZone(byte[] b, int start, int end) {
    int first = b[start] | 0x20;
    return isUpper(b, start, end) || first == 'g' || first == 'u' || first == 'z';
  }

  /// A name nobody knows, where a zone is due: capitals only, and no keyword of a clause.
  private int unknown(byte[] b, int start, int at, int end) {
    boolean name = at - start <= LONGEST_UNKNOWN && isUpper(b, start, at);
    if (!name || parts.zone != Zone.MISSING || isPartOfName(b, at, end)) {
      return start;
    }
    if (isClauseKeyword(new Slice(b, start, at)) || at < end && Ascii.isDigit(b[at])) {
      return start;
    }
    set(ZoneNames.AMBIGUOUS);
    return at;
  }

  private static boolean isClauseKeyword(Slice word) {
    return word.equalsText("BY")
        || word.equalsText("FOR")
        || word.equalsText("FROM")
        || word.equalsText("ID")
        || word.equalsText("VIA")
        || word.equalsText("WITH");
  }

  /// Whether the byte behind the letters shows that they are part of a longer name, as in `A-1` or
  /// `PST.example`. A sign with digits behind `GMT` is an offset.
  private static boolean isPartOfName(byte[] b, int at, int end) {
    if (at >= end) {
      return false;
    }
    boolean letterNext = at + 1 < end && Ascii.isLetter(b[at + 1]);
    return switch (b[at]) {
      case '@', '=', '_', '/' -> true;
      case '.', ':' -> letterNext;
      case '-' -> letterNext && skipDaylight(b, at, end) == at;
      default -> b[at] < 0;
    };
  }

  /// Past ` DST` or `-DST`.
  private static int skipDaylight(byte[] b, int at, int end) {
    boolean dst =
        at + 4 <= end && (b[at] == ' ' || b[at] == '-') && ZoneNames.isDst(b, at + 1, at + 4);
    return dst && (at + 4 == end || !Ascii.isAlphanumeric(b[at + 4])) ? at + 4 : at;
  }

  /// Past the rest of a POSIX zone: `5EDT` of `EST5EDT`.
  private static int skipRule(byte[] b, int at, int end) {
    int next = at;
    while (next < end && Ascii.isAlphanumeric(b[next])) {
      next++;
    }
    return next;
  }

  /// The byte after a zone name of several capitalised words that ends in `Time` (as Windows has
  /// them), or -1.
  private int endOfLongName(byte[] b, int start, int firstEnd, int end) {
    int at = firstEnd < end && b[firstEnd] == '.' ? firstEnd + 1 : firstEnd;
    for (int words = 1; words < MOST_LONG_WORDS && parts.zone == Zone.MISSING; words++) {
      boolean more = at + 1 < end && b[at] == ' ' && Ascii.isUpper(b[at + 1]);
      if (!more || !Ascii.isUpper(b[start])) {
        return -1;
      }
      int next = skipLetters(b, at + 1, end);
      if (new Slice(b, at + 1, next).equalsText("Time")) {
        return next;
      }
      at = next;
    }
    return -1;
  }

  /// Past `m=`, a sign and a decimal number (Go's `time.Time.String`).
  private static int monotonic(byte[] b, int p, int end) {
    boolean signed = p + 2 < end && b[p + 1] == '=' && (b[p + 2] == '+' || b[p + 2] == '-');
    int seconds = signed ? Digits.skip(b, p + 3, end) : p;
    if (!signed || seconds == p + 3) {
      return p;
    }
    boolean fraction = seconds < end && b[seconds] == '.';
    return fraction ? Digits.skip(b, seconds + 1, end) : seconds;
  }

  private static int skipLetters(byte[] b, int p, int end) {
    int at = p;
    while (at < end && Ascii.isLetter(b[at])) {
      at++;
    }
    return at;
  }

  private static boolean isUpper(byte[] b, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Ascii.isUpper(b[i])) {
        return false;
      }
    }
    return start < end;
  }
}

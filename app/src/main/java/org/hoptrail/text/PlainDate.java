package org.hoptrail.text;

/// Reads the one form that nearly all trace fields have, `Tue, 29 Aug 2023 16:20:12 +0000` with or
/// without its weekday and with one or two digits for the day (RFC 5322 3.3), without searching.
final class PlainDate {

  /// `1 Jan 1970 00:00:00 +0000`.
  private static final int SHORTEST = 25;

  /// From the year to the end: `1970 00:00:00 +0000`.
  private static final int FROM_YEAR = 19;

  private PlainDate() {}

  /// The byte after the zone, or [DateHead#NONE] for any other form; then the parts are spoilt.
  static int read(byte[] b, int from, int to, DateParts parts) {
    int p = skipWeekday(b, from, to);
    if (to - p < SHORTEST) {
      return DateHead.NONE;
    }
    int width = b[p + 1] == ' ' ? 1 : 2;
    int year = p + width + 5;
    boolean plain =
        to - year >= FROM_YEAR
            && day(b, p, width, parts)
            && time(b, year + 5, parts)
            && zone(b, year + 14, parts);
    boolean ends = plain && (year + FROM_YEAR == to || !Ascii.isDigit(b[year + FROM_YEAR]));
    return ends ? year + FROM_YEAR : DateHead.NONE;
  }

  private static int skipWeekday(byte[] b, int p, int to) {
    boolean weekday =
        to - p >= SHORTEST
            && b[p + 3] == ','
            && b[p + 4] == ' '
            && Ascii.isLetter(b[p])
            && Ascii.isLetter(b[p + 1])
            && Ascii.isLetter(b[p + 2]);
    return weekday ? p + 5 : p;
  }

  /// `29 Aug 2023 ` with that many digits for the day.
  private static boolean day(byte[] b, int p, int width, DateParts parts) {
    int year = p + width + 5;
    int month = DateWords.englishMonth(b, p + width + 1);
    boolean blanks = b[p + width] == ' ' && b[year - 1] == ' ' && b[year + 4] == ' ';
    int century = Digits.two(b, year);
    int ofCentury = Digits.two(b, year + 2);
    if (month == 0 || !blanks || (century | ofCentury) < 0 || !Ascii.isDigit(b[p])) {
      return false;
    }
    parts.day = width == 1 ? b[p] - '0' : Digits.two(b, p);
    parts.month = month;
    parts.year = century * 100 + ofCentury;
    return parts.day >= 0;
  }

  /// `16:20:12`.
  private static boolean time(byte[] b, int p, DateParts parts) {
    parts.hour = Digits.two(b, p);
    parts.minute = Digits.two(b, p + 3);
    parts.second = Digits.two(b, p + 6);
    return b[p + 2] == ':' && b[p + 5] == ':' && (parts.hour | parts.minute | parts.second) >= 0;
  }

  /// ` +0000` less its blank.
  private static boolean zone(byte[] b, int p, DateParts parts) {
    int hours = Digits.two(b, p + 1);
    int minutes = Digits.two(b, p + 3);
    boolean signed = b[p - 1] == ' ' && (b[p] == '+' || b[p] == '-');
    return signed && (hours | minutes) >= 0 && parts.setOffset(hours, minutes, b[p] == '-');
  }
}

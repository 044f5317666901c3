package org.hoptrail.text;

/// The words of a date in the languages that mail programs write them in, against RFC 5322 3.3,
/// which knows English only. English is looked up first and without a table.
final class DateWords {

  private static final String[] MONTHS = {
    "january januar janvier janeiro gennaio enero jänner jaenner januari января",
    "february februar fevrier février fevereiro febbraio febrero feber februari февраля",
    "march märz maerz marz mrz mars março marco marzo mrt maart марта",
    "april avril abril aprile апреля",
    "may mai mayo maio maggio mei maj мая май",
    "june juni juin junio junho giugno июня",
    "july juli juillet julio julho luglio июля",
    "august août aout agosto augustus augusti августа",
    "september sept septembre setembro settembre septiembre setiembre сентября",
    "october oktober octobre octubre outubro ottobre октября",
    "november novembre noviembre novembro ноября",
    "december dezember decembre décembre diciembre dezembro dicembre desember декабря"
  };

  private static final String WEEKDAYS =
      " so mo di mi do fr sa zo ma wo vr za lun mar mer jeu ven sam dim mie jue sab dom gio seg ter"
          + " qua qui sex ";

  private static final String FILLERS = " at de del den um le kl klo of the il ";

  private DateWords() {}

  /// The month 1..12 that the three letters at `p` abbreviate in English (RFC 5322 3.3), or 0. The
  /// caller sees to it that three bytes are there.
  static int englishMonth(byte[] b, int p) {
    return switch (packed(b, p)) {
      case 'j' << 16 | 'a' << 8 | 'n' -> 1;
      case 'f' << 16 | 'e' << 8 | 'b' -> 2;
      case 'm' << 16 | 'a' << 8 | 'r' -> 3;
      case 'a' << 16 | 'p' << 8 | 'r' -> 4;
      case 'm' << 16 | 'a' << 8 | 'y' -> 5;
      case 'j' << 16 | 'u' << 8 | 'n' -> 6;
      case 'j' << 16 | 'u' << 8 | 'l' -> 7;
      case 'a' << 16 | 'u' << 8 | 'g' -> 8;
      case 's' << 16 | 'e' << 8 | 'p' -> 9;
      case 'o' << 16 | 'c' << 8 | 't' -> 10;
      case 'n' << 16 | 'o' << 8 | 'v' -> 11;
      case 'd' << 16 | 'e' << 8 | 'c' -> 12;
      default -> 0;
    };
  }

  /// Whether the letters `start..end` are an English weekday, in full or its first three or four.
  static boolean isEnglishWeekday(byte[] b, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    String full =
        switch (packed(b, start)) {
          case 's' << 16 | 'u' << 8 | 'n' -> "sunday";
          case 'm' << 16 | 'o' << 8 | 'n' -> "monday";
          case 't' << 16 | 'u' << 8 | 'e' -> "tuesday";
          case 'w' << 16 | 'e' << 8 | 'd' -> "wednesday";
          case 't' << 16 | 'h' << 8 | 'u' -> "thursday";
          case 'f' << 16 | 'r' << 8 | 'i' -> "friday";
          case 's' << 16 | 'a' << 8 | 't' -> "saturday";
          default -> "";
        };
    return isPrefix(b, start, end, full, 0, full.length());
  }

  /// The month 1..12 that the word `start..end` names, in full or by its first three letters or
  /// more, or 0 when none or more than one is meant (`jui`).
  static int month(byte[] b, int start, int end) {
    int length = end - start;
    if (length < 3 || length > 24) {
      return 0;
    }
    int english = length == 3 ? englishMonth(b, start) : 0;
    return english != 0 ? english : foreignMonth(b, start, end);
  }

  private static int foreignMonth(byte[] b, int start, int end) {
    int found = 0;
    for (int i = 0; i < MONTHS.length; i++) {
      if (isOneOf(b, start, end, MONTHS[i])) {
        if (found != 0) {
          return 0;
        }
        found = i + 1;
      }
    }
    return found;
  }

  /// Whether the word `start..end` is a weekday in one of the languages known.
  static boolean isForeignWeekday(byte[] b, int start, int end) {
    return isListed(b, start, end, WEEKDAYS);
  }

  /// Whether the word `start..end` may stand between the parts of a date and says nothing.
  static boolean isFiller(byte[] b, int start, int end) {
    return isListed(b, start, end, FILLERS);
  }

  private static int packed(byte[] b, int p) {
    return (b[p] | 0x20) << 16 | (b[p + 1] | 0x20) << 8 | b[p + 2] | 0x20;
  }

  private static boolean isListed(byte[] b, int start, int end, String list) {
    int from = 0;
    while (from < list.length() - 1) {
      int to = list.indexOf(' ', from + 1);
      if (to - from - 1 == end - start && isPrefix(b, start, end, list, from + 1, to)) {
        return true;
      }
      from = to;
    }
    return false;
  }

  private static boolean isOneOf(byte[] b, int start, int end, String names) {
    int from = 0;
    while (from < names.length()) {
      int space = names.indexOf(' ', from);
      int to = space < 0 ? names.length() : space;
      if (isPrefix(b, start, end, names, from, to)) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  /// Whether the bytes spell the first characters of `names[from..to]`, each in ASCII, ISO-8859-1
  /// or UTF-8, letter case ignored.
  private static boolean isPrefix(byte[] b, int start, int end, String names, int from, int to) {
    int at = start;
    for (int i = from; at < end; i++) {
      if (i >= to) {
        return false;
      }
      int size = spelled(b, at, end, names.charAt(i));
      if (size == 0) {
        return false;
      }
      at += size;
    }
    return at > start;
  }

  private static int spelled(byte[] b, int p, int end, char lower) {
    int have = b[p] & 0xff;
    if (lower < 0x80) {
      return Ascii.lower(have) == lower ? 1 : 0;
    }
    if (isEither(have, lower)) {
      return 1;
    }
    boolean two = (have & 0xe0) == 0xc0 && p + 1 < end;
    return two && isEither((have & 0x1f) << 6 | b[p + 1] & 0x3f, lower) ? 2 : 0;
  }

  /// Whether a character is that letter or its capital, 32 below it in Latin and in Cyrillic.
  private static boolean isEither(int have, char lower) {
    return have == lower || have == lower - 0x20;
  }
}

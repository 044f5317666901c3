package org.hoptrail.text;

import java.util.ArrayList;
import java.util.List;

/// What cannot be in a date that has the form of RFC 5322 3.3: `[Wed,] D Mon YYYY hh:mm[:ss]
/// [+hhmm]`. [DateReader] takes such a text for no date at all, or forgives the weekday; here it is
/// told why. A text of another form has no faults.
public final class DateFaults {

  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /// Kiribati keeps +1400 and no land keeps less than -1200; see the time zone database.
  private static final int EASTERNMOST = 14 * 60;

  private static final int WESTERNMOST = 12 * 60;

  /// RFC 733 of 1977 is the first that gave such dates a form.
  private static final int FIRST_YEAR = 1977;

  private final Slice text;
  private final List<Fault> faults = new ArrayList<>(1);
  private int at;

  private DateFaults(Slice text) {
    this.text = text;
  }

  /// The ways in which a date is wrong.
  public enum Kind {
    /// The month first and a comma behind it, `Aug, 25 2002 9:38:37 PM`: mass mailers write it so,
    /// servers never.
    FORM,
    /// A year before there was mail, as `0102` from software that counts years from 1900.
    YEAR,
    /// A day that the month does not have, in that year.
    DAY,
    /// An hour above 23, a minute above 59, a second above 60 (RFC 5322 allows leap seconds).
    TIME,
    /// An offset from UTC that no place on earth has.
    ZONE,
    /// Another weekday than the day had.
    WEEKDAY
  }

  /// One fault.
  ///
  /// @param where the word that is wrong
  public record Fault(Kind kind, Slice where) {}

  /// The faults of the date behind the last semicolon of a field, or of the whole value when there
  /// is no semicolon.
  public static List<Fault> of(Slice value) {
    int semicolon = value.lastIndexOf((byte) ';');
    DateFaults reader = new DateFaults(value.from(semicolon + 1));
    reader.read();
    return reader.faults;
  }

  private void read() {
    Slice weekday = word();
    if (weekday.length() == 4 && weekday.endsWith(",") && indexIn(MONTHS, weekday) >= 0) {
      form(weekday);
      return;
    }
    Slice day = weekday;
    if (weekday.endsWith(",")) {
      day = word();
    } else if (indexIn(WEEKDAYS, weekday) >= 0) {
      day = word();
    }
    int month = indexIn(MONTHS, word());
    Slice year = word();
    if (!day.allDigits() || day.length() > 2 || month < 0 || !isYear(year)) {
      return;
    }
    Slice time = word();
    if (time.indexOf((byte) ':') < 1) {
      return;
    }
    if (number(year) < FIRST_YEAR) {
      faults.add(new Fault(Kind.YEAR, year));
    } else {
      day(weekday, day, month + 1, number(year));
    }
    time(time);
    zone(word());
  }

  /// A day, a year and a time behind the month.
  private void form(Slice month) {
    Slice day = word();
    Slice year = word();
    Slice time = word();
    if (day.allDigits() && isYear(year) && time.indexOf((byte) ':') > 0) {
      faults.add(new Fault(Kind.FORM, new Slice(month.bytes(), month.start(), time.end())));
    }
  }

  private static boolean isYear(Slice year) {
    return year.length() == 4 && year.allDigits();
  }

  private void day(Slice weekday, Slice day, int month, int year) {
    int number = number(day);
    if (!CivilTime.isDay(year, month, number)) {
      faults.add(new Fault(Kind.DAY, new Slice(day.bytes(), day.start(), at(day, month))));
      return;
    }
    int told = indexIn(WEEKDAYS, weekday.endsWith(",") ? weekday.sub(0, 3) : weekday);
    boolean plain = weekday.length() == 3 || weekday.length() == 4 && weekday.endsWith(",");
    if (told >= 0
        && plain
        && told != Math.floorMod(CivilTime.epochDay(year, month, number) + 3, 7)) {
      faults.add(new Fault(Kind.WEEKDAY, weekday.sub(0, 3)));
    }
  }

  /// The end of the name of the month behind the day.
  private static int at(Slice day, int month) {
    Slice rest = new Slice(day.bytes(), day.end(), Math.min(day.bytes().length, day.end() + 12));
    return day.end() + Math.max(0, rest.indexOfIgnoreCase(MONTHS.get(month - 1)) + 3);
  }

  private void time(Slice time) {
    int colon = time.indexOf((byte) ':');
    int second = time.indexOf((byte) ':', colon + 1);
    Slice minutes = second < 0 ? time.from(colon + 1) : time.sub(colon + 1, second);
    Slice seconds = second < 0 ? time.sub(0, 0) : time.from(second + 1);
    boolean figures = isPair(time.sub(0, colon)) && isPair(minutes);
    if (!figures || second >= 0 && !isPair(seconds)) {
      return;
    }
    boolean late = second >= 0 && number(seconds) > 60;
    if (number(time.sub(0, colon)) > 23 || number(minutes) > 59 || late) {
      faults.add(new Fault(Kind.TIME, time));
    }
  }

  private static boolean isPair(Slice figures) {
    return (figures.length() == 1 || figures.length() == 2) && figures.allDigits();
  }

  private void zone(Slice zone) {
    boolean east = zone.at(0) == '+';
    if (zone.length() != 5 || !east && zone.at(0) != '-' || !zone.from(1).allDigits()) {
      return;
    }
    int minutes = number(zone.sub(1, 3)) * 60 + number(zone.from(3));
    if (number(zone.from(3)) > 59 || minutes > (east ? EASTERNMOST : WESTERNMOST)) {
      faults.add(new Fault(Kind.ZONE, zone));
    }
  }

  /// The next word, empty at the end or before a comment.
  private Slice word() {
    while (Ascii.isSpace(text.at(at))) {
      at++;
    }
    int from = at;
    while (at < text.length() && !Ascii.isSpace(text.at(at)) && text.at(at) != '(') {
      at++;
      if (text.at(at - 1) == ',') {
        break;
      }
    }
    return text.sub(from, at);
  }

  private static int number(Slice figures) {
    int value = 0;
    for (int i = 0; i < figures.length(); i++) {
      value = value * 10 + figures.at(i) - '0';
    }
    return value;
  }

  /// Which of the names a word starts with, or -1.
  private static int indexIn(List<String> names, Slice word) {
    for (int i = 0; i < names.size(); i++) {
      if (word.startsWithIgnoreCase(names.get(i))) {
        return i;
      }
    }
    return -1;
  }
}

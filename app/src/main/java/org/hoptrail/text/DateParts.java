package org.hoptrail.text;

import org.hoptrail.model.MailDate;
import org.hoptrail.model.MailDate.Zone;
import org.jspecify.annotations.Nullable;

/// The parts of a date while it is read: numbers in the order met, and what words and signs said of
/// them. [#date] decides what the numbers mean, or that it is not certain.
final class DateParts {

  /// A part that was not met.
  static final int UNSET = -1;

  private static final int MOST_NUMBERS = 3;

  /// 1..12 when a word or mark told it.
  int month;

  int year;
  int day;
  int hour;
  int minute;
  int second;
  int nano;

  /// -1 morning, 1 afternoon, 0 not told.
  int half;

  /// Seconds east of UTC.
  int offset;

  Zone zone = Zone.MISSING;

  /// The comment without its parentheses; -1 when there is none.
  int commentStart;

  int commentEnd;

  private final int[] numbers = new int[MOST_NUMBERS];
  private final int[] digits = new int[MOST_NUMBERS];
  private int count;
  private boolean dotted;
  private boolean unmistakable;

  /// Forgets everything.
  void clear() {
    month = UNSET;
    year = UNSET;
    day = UNSET;
    hour = UNSET;
    minute = 0;
    second = 0;
    nano = 0;
    half = 0;
    offset = 0;
    zone = Zone.MISSING;
    commentStart = UNSET;
    commentEnd = UNSET;
    count = 0;
    dotted = false;
  }

  /// Takes a number of the date whose meaning is not told; false when there were too many.
  ///
  /// @param length how many digits it was written with
  boolean addNumber(int value, int length) {
    if (count == MOST_NUMBERS) {
      return false;
    }
    numbers[count] = value;
    digits[count] = length;
    count++;
    return true;
  }

  /// Whether no number of the date was met.
  boolean isEmpty() {
    return count == 0 && day == UNSET && year == UNSET;
  }

  /// Whether the last number met can be a year only.
  boolean endsInYear() {
    return count > 0 && digits[count - 1] == 4;
  }

  /// Notes that a dot follows a number, as in `2.9.2023`: then the day comes first.
  void dot() {
    dotted = true;
  }

  /// Whether neither a number nor a mark has told the year yet.
  boolean lacksYear() {
    return year == UNSET && count + (month == UNSET ? 0 : 1) + (day == UNSET ? 0 : 1) < 3;
  }

  /// Takes an offset in figures; false when there is no such offset. `-0000` says that the zone is
  /// not told (RFC 5322 3.3).
  boolean setOffset(int hours, int minutes, boolean west) {
    int seconds = hours * 3600 + minutes * 60;
    if (minutes > 59 || seconds > CivilTime.MAX_OFFSET) {
      return false;
    }
    offset = west ? -seconds : seconds;
    zone = west && seconds == 0 ? Zone.UNSPECIFIED : Zone.NUMERIC;
    return true;
  }

  /// Whether the date just made cannot be anything else: its month was told by a word or mark, or
  /// its year was written in full.
  boolean isUnmistakable() {
    return unmistakable;
  }

  /// The date that the parts make, or null when a part is missing, impossible or not certain.
  @Nullable MailDate date(byte[] b) {
    if (!settleNumbers() || !settleHour()) {
      return null;
    }
    if (!CivilTime.isDay(year, month, day) || !CivilTime.isTime(hour, minute, second)) {
      return null;
    }
    long local = CivilTime.epochSecond(year, month, day, hour, minute, second);
    String comment =
        commentStart == UNSET ? null : new Slice(b, commentStart, commentEnd).unfolded();
    return new MailDate(local - offset, nano, offset, zone, comment);
  }

  private boolean settleNumbers() {
    int known = (year == UNSET ? 0 : 1) + (month == UNSET ? 0 : 1) + (day == UNSET ? 0 : 1);
    if (known + count != 3) {
      return false;
    }
    unmistakable = month != UNSET || digits[0] == 4 || digits[2] == 4;
    if (month != UNSET) {
      return settleDayAndYear();
    }
    return count == 3 && year == UNSET && settleThree();
  }

  /// The month is known; what numbers there are, are the day and the year.
  private boolean settleDayAndYear() {
    boolean yearFirst = count == 2 && (digits[0] == 4 || numbers[0] > 31);
    for (int i = 0; i < count; i++) {
      boolean isYear = day != UNSET || year == UNSET && count == 2 && (i == 0) == yearFirst;
      if (isYear && !setYear(i)) {
        return false;
      }
      if (!isYear) {
        day = numbers[i];
      }
    }
    return day != UNSET && year != UNSET;
  }

  /// Three bare numbers: year first, or year last with a day that cannot be a month.
  private boolean settleThree() {
    if (digits[0] == 4) {
      month = numbers[1];
      day = numbers[2];
      return setYear(0);
    }
    boolean yearLast = digits[2] == 4 || digits[2] == 2 && numbers[2] > 31;
    int first = numbers[0];
    int middle = numbers[1];
    boolean dayFirst = dotted || first > 12 || first == middle;
    if (!yearLast || !dayFirst && middle <= 12) {
      return false;
    }
    day = dayFirst ? first : middle;
    month = dayFirst ? middle : first;
    return setYear(2);
  }

  /// Two digits mean 2000..2049 or 1950..1999, three count from 1900 (RFC 5322 4.3).
  private boolean setYear(int i) {
    int value = numbers[i];
    year =
        switch (digits[i]) {
          case 4 -> value;
          case 3 -> value + 1900;
          case 2 -> value < 50 ? value + 2000 : value + 1900;
          default -> UNSET;
        };
    return year != UNSET;
  }

  private boolean settleHour() {
    if (half > 0 && hour < 12) {
      hour += 12;
    } else if (half < 0 && hour == 12) {
      hour = 0;
    } else if (half < 0 && hour > 12) {
      return false;
    }
    return true;
  }
}

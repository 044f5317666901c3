package org.hoptrail.text;

/// Calendar arithmetic of the proleptic Gregorian calendar, without objects.
public final class CivilTime {

  private static final int SECONDS_PER_DAY = 86_400;

  /// The largest offset from UTC that is taken for one, in seconds: a minute less than a day. No
  /// place has more than 14 hours, but broken clients stamp `-1900`, and mean it.
  static final int MAX_OFFSET = 24 * 3600 - 60;

  private CivilTime() {}

  /// Days from 1970-01-01 to that day, negative before it.
  ///
  /// @param year 1..9999
  /// @param month 1..12
  /// @param day 1..31
  public static long epochDay(int year, int month, int day) {
    // Years that start in March put the leap day last; 400 of them are 146,097 days.
    int shifted = month > 2 ? year : year - 1;
    int era = Math.floorDiv(shifted, 400);
    int yearOfEra = shifted - era * 400;
    int monthFromMarch = month > 2 ? month - 3 : month + 9;
    int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097L + dayOfEra - 719_468;
  }

  /// Seconds from 1970-01-01T00:00:00Z to that moment of UTC.
  public static long epochSecond(int year, int month, int day, int hour, int minute, int second) {
    return epochDay(year, month, day) * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
  }

  /// Whether there is such a day; false for any number out of range.
  public static boolean isDay(int year, int month, int day) {
    return year >= 1
        && year <= 9999
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= daysOfMonth(year, month);
  }

  /// Whether a clock can show that; second 60 is a leap second (RFC 5322 3.3).
  public static boolean isTime(int hour, int minute, int second) {
    return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 60;
  }

  private static int daysOfMonth(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }
}

package org.hoptrail.text;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.MailDate;

/// Writes times as ISO 8601 in UTC, without the cost of a formatter.
public final class IsoTime {

  private static final int SECONDS_PER_DAY = 86_400;

  private IsoTime() {}

  /// `2026-02-03T10:11:12Z`, with a fraction when there is one.
  public static String utc(MailDate date) {
    return utc(date.epochSecond(), date.nano());
  }

  /// `2026-02-03T10:11:12Z`, with a fraction when there is one.
  public static String utc(Instant instant) {
    long epochSecond = instant.getEpochSecond();
    return utc(epochSecond, instant.getNano());
  }

  private static String utc(long epochSecond, int nano) {
    StringBuilder out = new StringBuilder(30);
    appendDateTime(out, epochSecond, 'T');
    if (nano != 0) {
      out.append('.');
      int digits = nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : 9;
      int divisor = 100_000_000;
      for (int i = 0; i < digits; i++) {
        out.append((char) ('0' + nano / divisor % 10));
        divisor /= 10;
      }
    }
    return out.append('Z').toString();
  }

  /// `2026-02-03 10:11:12`, in UTC plus an offset in seconds.
  public static String plain(long epochSecond, int offsetSeconds) {
    StringBuilder out = new StringBuilder(20);
    appendDateTime(out, epochSecond + offsetSeconds, ' ');
    return out.toString();
  }

  /// Civil date from a count of days, by the arithmetic of the proleptic Gregorian calendar.
  private static void appendDateTime(StringBuilder out, long epochSecond, char separator) {
    long days = Math.floorDiv(epochSecond, (long) SECONDS_PER_DAY);
    int second = (int) Math.floorMod(epochSecond, (long) SECONDS_PER_DAY);
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int dayOfEra = (int) (shifted - era * 146_097);
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    appendYear(out, year);
    two(out.append('-'), month);
    two(out.append('-'), day);
    two(out.append(separator), second / 3_600);
    two(out.append(':'), second / 60 % 60);
    two(out.append(':'), second % 60);
  }

  private static void appendYear(StringBuilder out, long year) {
    if (year >= 0 && year <= 9_999) {
      two(out, (int) year / 100);
      two(out, (int) year % 100);
    } else {
      out.append(year);
    }
  }

  private static void two(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  /// A duration in seconds as JSON shows it.
  public static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }
}

package org.hoptrail.log;

import org.hoptrail.text.Ascii;
import org.hoptrail.text.CivilTime;

/// The two date forms of syslog files.
final class SyslogTime {

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final long MICROS = 1_000_000L;

  private SyslogTime() {}

  /// Takes a date of either form; [LogLine#NO_TIME] when none comes next.
  static long read(SyslogEnvelope.Scan scan, LogLine line) {
    boolean digit = scan.at < scan.end && Ascii.isDigit(scan.bytes[scan.at]);
    return digit ? iso(scan) : rfc3164(scan, line);
  }

  /// `Mon dD HH:MM:SS`, with a fraction when the daemon writes one; some leave out the blank before
  /// a day of one digit, and some write the year before (Cisco) or behind the time.
  private static long rfc3164(SyslogEnvelope.Scan scan, LogLine line) {
    byte[] b = scan.bytes;
    int p = scan.at;
    if (scan.end - p < 15 || b[p + 3] != ' ') {
      return LogLine.NO_TIME;
    }
    int month = month(b, p);
    boolean tight = b[p + 5] == ' ';
    int day = tight ? day(' ', b[p + 4]) : day(b[p + 4], b[p + 5]);
    int next = tight ? p + 6 : p + 7;
    if (month == 0 || b[next - 1] != ' ' || !CivilTime.isDay(2000, month, day)) {
      return LogLine.NO_TIME;
    }
    int year = year(scan, next);
    int time = year > 0 ? next + 5 : next;
    int second = clockAt(scan, time);
    if (second < 0) {
      return LogLine.NO_TIME;
    }
    scan.at = time + 8;
    int micro = fraction(scan);
    return dated(year > 0 ? year : yearBehind(scan), month, day, second, micro, scan, line);
  }

  /// The day that two bytes write, a blank for no tens; 0 when they write none.
  private static int day(int high, int low) {
    int tens = high == ' ' ? 0 : high - '0';
    int ones = low - '0';
    boolean digits = tens >= 0 && tens <= 3 && ones >= 0 && ones <= 9;
    return digits ? tens * 10 + ones : 0;
  }

  private static long dated(
      int year, int month, int day, int second, int micro, SyslogEnvelope.Scan scan, LogLine line) {
    if (year == 0 || !CivilTime.isDay(year, month, day)) {
      return line.clock().yearless(month, day, second, micro, line.offset());
    }
    scan.at += scan.at < scan.end && scan.bytes[scan.at] == ':' ? 1 : 0;
    long local = CivilTime.epochDay(year, month, day) * 86_400 + second;
    return line.clock().local(local, micro, line.offset());
  }

  private static int clockAt(SyslogEnvelope.Scan scan, int p) {
    return p + 8 <= scan.end ? clock(scan.bytes, p) : -1;
  }

  /// A year and a blank at an index, or 0.
  private static int year(SyslogEnvelope.Scan scan, int p) {
    byte[] b = scan.bytes;
    boolean fits = p + 5 <= scan.end && b[p + 4] == ' ';
    int year = fits ? two(b, p) * 100 + two(b, p + 2) : 0;
    return year >= 1970 && year < 2100 ? year : 0;
  }

  /// Takes a year between two blanks, or nothing.
  private static int yearBehind(SyslogEnvelope.Scan scan) {
    boolean blank = scan.at < scan.end && scan.bytes[scan.at] == ' ';
    int year = blank ? year(scan, scan.at + 1) : 0;
    scan.at += year > 0 ? 5 : 0;
    return year;
  }

  /// `2026-02-03T10:11:12.123456+01:00`; a zone is demanded.
  static long iso(SyslogEnvelope.Scan scan) {
    byte[] b = scan.bytes;
    int p = scan.at;
    if (scan.end - p < 20 || b[p + 4] != '-' || b[p + 7] != '-' || b[p + 10] != 'T') {
      return LogLine.NO_TIME;
    }
    int year = two(b, p) * 100 + two(b, p + 2);
    int month = two(b, p + 5);
    int day = two(b, p + 8);
    int second = clock(b, p + 11);
    if (second < 0 || !CivilTime.isDay(year, month, day)) {
      return LogLine.NO_TIME;
    }
    scan.at = p + 19;
    int micro = fraction(scan);
    int offset = zone(scan);
    if (offset == Integer.MIN_VALUE) {
      scan.at = p;
      return LogLine.NO_TIME;
    }
    return (CivilTime.epochDay(year, month, day) * 86_400 + second - offset) * MICROS + micro;
  }

  /// `Z` or `+01:00` or `+0100`, in seconds; the least integer when neither comes next.
  private static int zone(SyslogEnvelope.Scan scan) {
    byte[] b = scan.bytes;
    int p = scan.at;
    if (p < scan.end && (b[p] == 'Z' || b[p] == 'z')) {
      scan.at++;
      return 0;
    }
    if (scan.end - p < 5 || (b[p] != '+' && b[p] != '-')) {
      return Integer.MIN_VALUE;
    }
    int colon = b[p + 3] == ':' ? 1 : 0;
    int hours = two(b, p + 1);
    int minutes = p + 5 + colon <= scan.end ? two(b, p + 3 + colon) : -1;
    if (hours < 0 || minutes < 0) {
      return Integer.MIN_VALUE;
    }
    scan.at = p + 5 + colon;
    int seconds = hours * 3600 + minutes * 60;
    return b[p] == '-' ? -seconds : seconds;
  }

  /// `.123456` in microseconds; further digits are dropped. Nothing is zero.
  private static int fraction(SyslogEnvelope.Scan scan) {
    byte[] b = scan.bytes;
    if (scan.at + 1 >= scan.end || b[scan.at] != '.' || !Ascii.isDigit(b[scan.at + 1])) {
      return 0;
    }
    scan.at++;
    int value = 0;
    int unit = 100_000;
    while (scan.at < scan.end && Ascii.isDigit(b[scan.at])) {
      value += unit * (b[scan.at++] - '0');
      unit /= 10;
    }
    return value;
  }

  /// The second of the day that `HH:MM:SS` shows, or -1. Second 60 is a leap second.
  static int clock(byte[] b, int p) {
    int hour = two(b, p);
    int minute = two(b, p + 3);
    int second = two(b, p + 6);
    boolean shape = b[p + 2] == ':' && b[p + 5] == ':';
    return shape && CivilTime.isTime(hour, minute, second)
        ? hour * 3600 + minute * 60 + second
        : -1;
  }

  /// 1..12, or 0 when no English month name of three letters stands there.
  static int month(byte[] b, int p) {
    for (int i = 0; i < 36; i += 3) {
      if (b[p] == MONTHS.charAt(i)
          && b[p + 1] == MONTHS.charAt(i + 1)
          && b[p + 2] == MONTHS.charAt(i + 2)) {
        return i / 3 + 1;
      }
    }
    return 0;
  }

  /// 0..99, or a negative number when two digits do not stand there.
  static int two(byte[] b, int p) {
    int high = b[p] - '0';
    int low = b[p + 1] - '0';
    return (high | low | 9 - high | 9 - low) < 0 ? -10_000 : high * 10 + low;
  }
}

package org.hoptrail.log;

import org.hoptrail.text.CivilTime;

/// Dates as programs write them that stamp their own logs: `2026-02-03 10:11:12`, with `/` for `-`,
/// with `T` or a blank in the middle, a fraction, a zone, or none of these.
public final class LocalStamp {

  private LocalStamp() {}

  /// Takes such a date; where it has no zone, the clock of the file gives one.
  ///
  /// @return microseconds since 1970-01-01T00:00:00Z, or [LogLine#NO_TIME] when none comes next
  public static long read(Cursor cursor, LogLine line) {
    int start = cursor.at();
    int year = number(cursor, 4, "");
    String mark = cursor.sees("/") ? "/" : "-";
    cursor.skip(mark);
    int month = number(cursor, 2, mark);
    int day = number(cursor, 2, "");
    boolean separated = cursor.skip(" ") || cursor.skip("T");
    int hour = number(cursor, 2, ":");
    int minute = number(cursor, 2, ":");
    int second = number(cursor, 2, "");
    boolean shape = separated && CivilTime.isTime(hour, minute, second);
    if (!shape || !CivilTime.isDay(year, month, day)) {
      cursor.back(start);
      return LogLine.NO_TIME;
    }
    int micro = fraction(cursor);
    long local = CivilTime.epochSecond(year, month, day, hour, minute, second);
    int zone = zone(cursor);
    return zone == Integer.MIN_VALUE
        ? line.clock().local(local, micro, line.offset())
        : (local - zone) * 1_000_000L + micro;
  }

  /// Takes a date of ctime(3), `Thu Feb 03 10:11:12 2026`, with the name of the day or without.
  ///
  /// @return microseconds since 1970-01-01T00:00:00Z, or [LogLine#NO_TIME] when none comes next
  public static long ctime(Cursor cursor, LogLine line) {
    int start = cursor.at();
    byte[] bytes = cursor.slice().bytes();
    int end = cursor.slice().end();
    boolean weekday = end - start >= 24 && SyslogTime.month(bytes, start) == 0;
    int name = weekday && bytes[start + 3] == ' ' ? start + 4 : start;
    if (end - name < 20 || SyslogTime.month(bytes, name) == 0) {
      return LogLine.NO_TIME;
    }
    int month = SyslogTime.month(bytes, name);
    cursor.back(name + 3);
    cursor.skipBlanks();
    int day = (int) Math.min(cursor.number(), 99);
    boolean blank = cursor.skip(" ");
    int hour = number(cursor, 2, ":");
    int minute = number(cursor, 2, ":");
    int second = number(cursor, 2, " ");
    int year = number(cursor, 4, "");
    long time = blank ? time(line, year, month, day, hour, minute, second) : LogLine.NO_TIME;
    cursor.back(time == LogLine.NO_TIME ? start : cursor.at());
    return time;
  }

  private static long time(
      LogLine line, int year, int month, int day, int hour, int minute, int second) {
    if (!CivilTime.isTime(hour, minute, second) || !CivilTime.isDay(year, month, day)) {
      return LogLine.NO_TIME;
    }
    long local = CivilTime.epochSecond(year, month, day, hour, minute, second);
    return line.clock().local(local, 0, line.offset());
  }

  /// Takes `03/Feb/2026 10:11:12` or `03/Feb/2026:10:11:12`.
  ///
  /// @return microseconds since 1970-01-01T00:00:00Z, or [LogLine#NO_TIME] when none comes next
  public static long slashed(Cursor cursor, LogLine line) {
    int start = cursor.at();
    int day = number(cursor, 2, "/");
    int name = cursor.at();
    int month = cursor.slice().length() > 12 ? SyslogTime.month(cursor.slice().bytes(), name) : 0;
    cursor.back(month == 0 ? name : name + 3);
    cursor.skip("/");
    int year = number(cursor, 4, "");
    boolean separated = cursor.skip(" ") || cursor.skip(":");
    int hour = number(cursor, 2, ":");
    int minute = number(cursor, 2, ":");
    int second = number(cursor, 2, "");
    long time = separated ? time(line, year, month, day, hour, minute, second) : LogLine.NO_TIME;
    cursor.back(time == LogLine.NO_TIME ? start : cursor.at());
    return time;
  }

  private static int number(Cursor cursor, int digits, String behind) {
    int from = cursor.at();
    long value = cursor.number();
    boolean fits = cursor.at() - from == digits && (behind.isEmpty() || cursor.skip(behind));
    return fits ? (int) value : -1;
  }

  private static int fraction(Cursor cursor) {
    int dot = cursor.at();
    if (!cursor.skip(".") && !cursor.skip(",")) {
      return 0;
    }
    int from = cursor.at();
    long value = cursor.number();
    int digits = cursor.at() - from;
    if (digits == 0) {
      cursor.back(dot);
      return 0;
    }
    for (int i = digits; i < 6; i++) {
      value *= 10;
    }
    for (int i = digits; i > 6; i--) {
      value /= 10;
    }
    return (int) value;
  }

  /// `Z`, ` +0100`, `+01:00`, ` UTC`, ` GMT+9` in seconds; the least integer when none comes next.
  private static int zone(Cursor cursor) {
    int start = cursor.at();
    if (cursor.skip("Z")) {
      return 0;
    }
    cursor.skip(" ");
    boolean named = cursor.skip("UTC") || cursor.skip("GMT");
    int behind = cursor.at();
    int offset = offset(cursor, named);
    if (offset != Integer.MIN_VALUE) {
      return offset;
    }
    cursor.back(named ? behind : start);
    return named ? 0 : Integer.MIN_VALUE;
  }

  /// `+0100`, `+01:00` and, behind the name of a zone, `+9` in seconds; the least integer when none
  /// comes next.
  private static int offset(Cursor cursor, boolean named) {
    int sign = cursor.skip("+") ? 1 : cursor.skip("-") ? -1 : 0;
    int from = cursor.at();
    long hours = sign == 0 ? -1 : cursor.number();
    int digits = cursor.at() - from;
    boolean shortened = named && digits > 0 && digits < 3;
    if ((shortened || digits == 2) && cursor.skip(":")) {
      return sign * (int) (hours * 3600 + Math.max(0, cursor.number()) * 60);
    }
    if (shortened) {
      return sign * (int) hours * 3600;
    }
    return digits == 4 ? sign * (int) (hours / 100 * 3600 + hours % 100 * 60) : Integer.MIN_VALUE;
  }
}

package org.hoptrail.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.hoptrail.text.CivilTime;
import org.jspecify.annotations.Nullable;

/// How the clock that stamped a log file relates to UTC: the year and the offset that the stamps do
/// not write. What times inside the log prove goes before what the settings say.
public final class LogClock {

  private static final long MICROS = 1_000_000L;
  private static final int DAY = 86_400;

  /// A stretch of the file with one offset from UTC.
  ///
  /// @param from the first byte of the stretch
  /// @param offsetSeconds east positive
  record Stretch(long from, int offsetSeconds) {}

  private final List<Stretch> proved;
  private final ZoneId zone;
  private final boolean probing;
  private int year;
  private int month;
  private long day;
  private long dayNumber;
  private long zoneMinute = Long.MIN_VALUE;
  private int zoneOffset;
  private @Nullable Asked asked;

  /// A local stamp that this clock was asked for.
  ///
  /// @param localSecond seconds since 1970-01-01T00:00:00 on the host's clock
  /// @param yearless whether its year is a guess
  record Asked(long localSecond, boolean yearless) {

    /// 1..12.
    int month() {
      return LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC).getMonthValue();
    }
  }

  /// @param year of the first line
  /// @param proved stretches with an offset that was proved, first byte first; empty when nothing
  ///     proves one
  /// @param zone whose offsets are used where none is proved
  LogClock(int year, List<Stretch> proved, ZoneId zone) {
    this(year, proved, zone, false);
  }

  private LogClock(int year, List<Stretch> proved, ZoneId zone, boolean probing) {
    this.year = year;
    this.proved = List.copyOf(proved);
    this.zone = zone;
    this.probing = probing;
  }

  /// The year that [#blank] gives the first stamp: one that has every day.
  static final int BLANK_YEAR = 2000;

  /// A clock that knows nothing, reads stamps as UTC, and tells what it was asked for.
  static LogClock blank() {
    return new LogClock(BLANK_YEAR, List.of(), ZoneOffset.UTC, true);
  }

  /// The time of a stamp without a year (RFC 3164 4.1.2). The year is the one that brings the stamp
  /// nearest to the one before it: over New Year it goes up by one, and down again for a straggler.
  ///
  /// @param month 1..12
  /// @param dayOfMonth 1..31
  /// @param second of the day
  /// @param micro within the second
  /// @param offset the first byte of the line
  public long yearless(int month, int dayOfMonth, int second, int micro, long offset) {
    if (month != this.month || dayOfMonth != day) {
      turn(month, dayOfMonth);
    }
    long localSecond = dayNumber * DAY + second;
    note(localSecond, true);
    return utc(localSecond, micro, offset);
  }

  private void turn(int newMonth, int newDay) {
    if (month != 0 && Math.abs(newMonth - month) > 6) {
      year += newMonth < month ? 1 : -1;
    }
    month = newMonth;
    day = newDay;
    dayNumber = CivilTime.epochDay(year, newMonth, newDay);
  }

  /// The time of a stamp with a date and no zone.
  ///
  /// @param localSecond seconds since 1970-01-01T00:00:00 on the host's clock
  /// @param micro within the second
  /// @param offset the first byte of the line
  public long local(long localSecond, int micro, long offset) {
    note(localSecond, false);
    return utc(localSecond, micro, offset);
  }

  private long utc(long localSecond, int micro, long offset) {
    return (localSecond - offsetAt(localSecond, offset)) * MICROS + micro;
  }

  /// The year of the last stamp, or of the first before any was read.
  int year() {
    return year;
  }

  /// The stretches with an offset that was proved.
  List<Stretch> stretches() {
    return proved;
  }

  /// The zone used where none is proved.
  ZoneId zone() {
    return zone;
  }

  private void note(long localSecond, boolean yearless) {
    if (probing) {
      asked = new Asked(localSecond, yearless);
    }
  }

  /// The local stamp asked for since the last call of this, or null.
  @Nullable Asked takeAsked() {
    Asked last = asked;
    asked = null;
    return last;
  }

  private int offsetAt(long localSecond, long byteOffset) {
    if (proved.isEmpty()) {
      return zone instanceof ZoneOffset fixed ? fixed.getTotalSeconds() : ofZone(localSecond);
    }
    int i = proved.size() - 1;
    while (i > 0 && proved.get(i).from() > byteOffset) {
      i--;
    }
    return proved.get(i).offsetSeconds();
  }

  /// Zones change their offsets on the minute at most.
  private int ofZone(long localSecond) {
    long minute = Math.floorDiv(localSecond, 60L);
    if (minute != zoneMinute) {
      LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
      zoneOffset = zone.getRules().getOffset(local).getTotalSeconds();
      zoneMinute = minute;
    }
    return zoneOffset;
  }

  /// The year that the settings' idea of now gives a stamp: the latest that does not put it more
  /// than a day into the future.
  static int yearBefore(Instant now, int month, int dayOfMonth) {
    int year = now.atOffset(ZoneOffset.UTC).getYear();
    long stamp = CivilTime.epochDay(year, month, dayOfMonth) * DAY;
    return stamp > now.getEpochSecond() + 2L * DAY ? year - 1 : year;
  }
}

package org.hoptrail.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A line whose local stamp and whose true moment are both known: the moment from an id in it, or
/// from the reply of another server.
///
/// @param at the first byte of the line
/// @param offsetSeconds what the host's clock was ahead of UTC, to the quarter of an hour
/// @param year the true year of the local stamp
/// @param blankYear the year that a blank clock gave it, or the true one when it was written
record Evidence(long at, int offsetSeconds, int year, int blankYear) {

  /// No zone lies outside of this, in seconds.
  private static final int EARLIEST = -12 * 3600;

  private static final int LATEST = 14 * 3600;
  private static final int QUARTER = 900;

  /// How far a clock may be wrong and still prove its zone, in seconds.
  private static final int WRONG = 240;

  /// The evidence of one line, or null when the two times cannot be of one moment.
  static @Nullable Evidence of(long at, LogClock.Asked stamp, Instant moment) {
    LocalDateTime local = LocalDateTime.ofEpochSecond(stamp.localSecond(), 0, ZoneOffset.UTC);
    int middle = moment.atOffset(ZoneOffset.UTC).getYear();
    for (int year = middle - 1; year <= middle + 1; year++) {
      LocalDateTime candidate = stamp.yearless() ? local.withYear(year) : local;
      long ahead = candidate.toEpochSecond(ZoneOffset.UTC) - moment.getEpochSecond();
      long rounded = Math.round(ahead / (double) QUARTER) * QUARTER;
      boolean zone = rounded >= EARLIEST && rounded <= LATEST;
      if (zone && Math.abs(ahead - rounded) <= WRONG) {
        return new Evidence(at, (int) rounded, candidate.getYear(), local.getYear());
      }
    }
    return null;
  }

  /// Whether another line tells the same year and offset.
  boolean agrees(Evidence other) {
    return offsetSeconds == other.offsetSeconds && year - blankYear == other.year - other.blankYear;
  }
}

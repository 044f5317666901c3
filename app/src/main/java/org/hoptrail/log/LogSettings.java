package org.hoptrail.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What a reader of logs must be told because the logs may not.
///
/// @param zone the zone of stamps that have none and whose offset nothing proves
/// @param now the moment before which all logs were written: it gives stamps without a year theirs,
///     when nothing proves it
/// @param lineBytes bytes of a line that are read
public record LogSettings(ZoneId zone, Instant now, int lineBytes) {

  /// UTC, and the given moment.
  public static LogSettings utc(Instant now, int lineBytes) {
    return new LogSettings(ZoneOffset.UTC, now, lineBytes);
  }
}

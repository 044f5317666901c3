package org.hoptrail.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A date-time as a trace field or `Date` writes it (RFC 5322 3.3 and its many deviations), read
/// into the instant it names, with what it says of its zone.
///
/// @param epochSecond seconds since 1970-01-01T00:00:00Z
/// @param nano nanoseconds within the second, 0..999,999,999; 0 when no fraction was written
/// @param offsetSeconds the offset from UTC that was used, in seconds, east positive; less than a
///     day either way, which is more than the 18 hours that [java.time.ZoneOffset] takes
/// @param zone how the offset was known
/// @param comment the comment after the date without its parentheses (`PST`, `-03`, `envelope`), or
///     null
public record MailDate(
    long epochSecond, int nano, int offsetSeconds, Zone zone, @Nullable String comment) {

  /// How the offset of a date was known.
  public enum Zone {
    /// Digits, `+0100`.
    NUMERIC,
    /// `-0000`: the time is UTC and the writer's own zone is not told (RFC 5322 3.3).
    UNSPECIFIED,
    /// A name with one meaning: `GMT`, `EST`, `PDT`, `Z` (RFC 5322 4.3 and common others).
    NAMED,
    /// A name of several meanings or none known: read as UTC.
    UNKNOWN_NAME,
    /// Nothing was written: read as UTC.
    MISSING
  }

  /// The instant on the time line.
  public Instant instant() {
    return Instant.ofEpochSecond(epochSecond, nano);
  }

  /// The offset as ISO 8601 writes it, `+01:00` or `-19:00`.
  public String utcOffset() {
    int minutes = Math.abs(offsetSeconds) / 60;
    return (offsetSeconds < 0 ? "-" : "+")
        + (char) ('0' + minutes / 600)
        + (char) ('0' + minutes / 60 % 10)
        + ':'
        + (char) ('0' + minutes % 60 / 10)
        + (char) ('0' + minutes % 10);
  }

  /// Whether the offset was stated in a form with one meaning.
  public boolean zoneKnown() {
    return zone == Zone.NUMERIC || zone == Zone.UNSPECIFIED || zone == Zone.NAMED;
  }
}

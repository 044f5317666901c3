package org.hoptrail.model;

import java.time.Instant;
import java.util.List;

/// How messages spread over time, by their newest stamps.
///
/// @param unit how wide the buckets are
/// @param buckets oldest first, one after the other, the empty ones too; none when no message has a
///     time
/// @param outside messages without a time, or with one that no mail system can have seen
/// @param complete whether there was time for all of it; if not, the numbers are too small
public record Timeline(Unit unit, List<Bucket> buckets, long outside, boolean complete) {

  public Timeline {
    buckets = List.copyOf(buckets);
  }

  /// The width of a bucket, in UTC.
  public enum Unit {
    /// One hour.
    HOUR,
    /// One day.
    DAY,
    /// One month.
    MONTH,
    /// One year.
    YEAR
  }

  /// A stretch of time.
  ///
  /// @param from its first moment
  /// @param to the moment behind its last
  /// @param messages how many
  public record Bucket(Instant from, Instant to, long messages) {}
}

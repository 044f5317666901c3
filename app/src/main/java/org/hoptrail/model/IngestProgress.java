package org.hoptrail.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far an ingest has come.
///
/// @param began when it began
/// @param at when it said so
/// @param files how many files were read, or left alone as they had not changed
/// @param messages how many messages were in them
/// @param added how many of these were new
/// @param bytes how many bytes of the files are done with, as they lie there
/// @param expected how many bytes there are; 0 while that is not known
public record IngestProgress(
    Instant began, Instant at, long files, long messages, long added, long bytes, long expected) {

  /// Below that, speed says little.
  private static final long SHORT_MILLIS = 2_000;

  /// How much is done, in 0 to 1, or null when that cannot be told.
  public @Nullable Double share() {
    return expected <= 0 ? null : Math.min(1.0, (double) bytes / expected);
  }

  /// How long the rest takes at the speed so far, or null when that cannot be told yet.
  public @Nullable Duration remaining() {
    Duration taken = Duration.between(began, at);
    Double share = share();
    if (share == null || share <= 0 || taken.toMillis() < SHORT_MILLIS) {
      return null;
    }
    return Duration.ofSeconds(Math.round(taken.toMillis() / 1e3 * (1 - share) / share));
  }
}

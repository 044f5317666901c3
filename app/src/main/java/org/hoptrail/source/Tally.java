package org.hoptrail.source;

/// What a run of [Sources] has seen.
///
/// @param messages messages handed over
/// @param failures failures handed over
/// @param skipped files that a walk or an archive brought up and that are not mail: a README
///     beside the messages, an index of a mail server
/// @param bytes unpacked bytes read
public record Tally(long messages, long failures, long skipped, long bytes) {

  /// Whether there was no message at all and something went wrong.
  public boolean nothingRead() {
    return messages == 0 && failures > 0;
  }
}

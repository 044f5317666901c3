package org.hoptrail.model;

/// How much of a hostile or broken input is read. Whatever lies beyond a limit is reported as a
/// [Problem] and skipped, never an error and never silence.
///
/// @param headerBytes bytes of one header block
/// @param fieldBytes bytes of one header field that are interpreted; the rest is a leftover
/// @param fields header fields of one message
/// @param receivedFields Received fields of one message that become stamps
/// @param commentDepth nesting of comments that is followed; deeper ones are one comment
/// @param archiveRatio unpacked bytes for one packed byte, above the first 64 MiB
/// @param archiveDepth archives inside archives
/// @param logLineBytes bytes of one log line
/// @param dnsLookups DNS questions for one message
public record Limits(
    int headerBytes,
    int fieldBytes,
    int fields,
    int receivedFields,
    int commentDepth,
    int archiveRatio,
    int archiveDepth,
    int logLineBytes,
    int dnsLookups) {

  /// The documented defaults.
  public static final Limits DEFAULT =
      new Limits(16 << 20, 1 << 20, 50_000, 1_000, 32, 1_000, 4, 1 << 20, 100);

  public Limits {
    if (headerBytes < 1 || fieldBytes < 1 || fields < 1 || receivedFields < 1 || commentDepth < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }
}

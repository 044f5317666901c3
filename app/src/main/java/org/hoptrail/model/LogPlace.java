package org.hoptrail.model;

/// Where a log line stands.
///
/// @param path the file as the user named it or the walk found it, with `!/member` in an archive
/// @param line its number, from 1
/// @param offset its first byte in the unpacked file
public record LogPlace(String path, long line, long offset) implements Comparable<LogPlace> {

  @Override
  public int compareTo(LogPlace other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : Long.compare(offset, other.offset);
  }
}

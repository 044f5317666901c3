package org.hoptrail.index;

import java.time.Instant;

/// A file as it was when it was read: while it stays so, nothing new can be in it.
///
/// @param path its absolute path
/// @param size its bytes
/// @param modified when it was last written to
public record FileMark(String path, long size, Instant modified) {

  /// All of it in one text. Paths hold no NUL.
  String key() {
    return path + '\0' + size + '\0' + modified;
  }
}

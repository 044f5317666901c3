package org.hoptrail.index;

import java.time.Instant;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// A file as it was when it was read: while it stays so, nothing new can be in it.
///
/// The index keeps hashes only, for paths are long and files many: 128 bits of the path, 64 bits of
/// everything.
///
/// @param path its absolute path
/// @param size its bytes
/// @param modified when it was last written to
public record FileMark(String path, long size, Instant modified) {

  private static final int SEED = 0x686f7074;

  /// What the file is known by.
  BytesRef place() {
    byte[] bytes = new byte[2 * Long.BYTES];
    long[] hash = hash(path);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (hash[i / Long.BYTES] >>> Byte.SIZE * (i % Long.BYTES));
    }
    return new BytesRef(bytes);
  }

  /// What changes when the file does. Paths hold no NUL.
  long state() {
    return hash(path + '\0' + size + '\0' + modified.getEpochSecond() + '\0' + modified.getNano())[
        0];
  }

  private static long[] hash(String text) {
    BytesRef bytes = new BytesRef(text);
    return StringHelper.murmurhash3_x64_128(bytes.bytes, bytes.offset, bytes.length, SEED);
  }
}

package org.hoptrail.source;

/// The part of an input that is in memory: one array, reused for every file, that slides
/// forward. Positions are indexes into the array; [#offset] turns them into offsets of the
/// file.
final class Window {
  private final byte[] bytes;
  private Unpacked input = Unpacked.NOTHING;
  private int limit;
  private long base;
  private boolean ended;

  Window(int capacity) {
    bytes = new byte[capacity];
  }

  /// Starts with another input and reads its first bytes.
  void open(Unpacked next) {
    input = next;
    limit = 0;
    base = 0;
    ended = false;
    fill();
  }

  byte[] bytes() {
    return bytes;
  }

  /// The index behind the last byte in memory.
  int limit() {
    return limit;
  }

  /// Whether the last byte in memory is the last of the input.
  boolean ended() {
    return ended;
  }

  /// The offset in the file of an index.
  long offset(int index) {
    return base + index;
  }

  /// Lets go of everything before `keep` and reads on. All indexes become smaller by `keep`.
  void slide(int keep) {
    System.arraycopy(bytes, keep, bytes, 0, limit - keep);
    base += keep;
    limit -= keep;
    fill();
  }

  private void fill() {
    int end = input.read(bytes, limit);
    ended = end < bytes.length;
    limit = end;
  }
}

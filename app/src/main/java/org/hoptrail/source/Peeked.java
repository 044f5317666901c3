package org.hoptrail.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A stream whose first bytes can be looked at before they are read. Closing it leaves the
/// stream beneath open.
final class Peeked extends FilterInputStream {
  private final byte[] head = new byte[Packing.HEAD];
  private int headLength;
  private @Nullable IOException broken;
  private int taken;

  /// Reads the head. When the stream breaks off within it, what was read can be read, and the
  /// break comes behind it.
  Peeked(InputStream in) throws IOException {
    super(in);
    try {
      int got = 0;
      while (got >= 0 && headLength < head.length) {
        headLength += got;
        got = in.read(head, headLength, head.length - headLength);
      }
    } catch (IOException early) {
      if (headLength == 0) {
        throw early;
      }
      broken = early;
    }
  }

  /// What the head says of the stream's packing.
  Packing packing() {
    return Packing.of(head, headLength);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (taken == headLength) {
      if (broken != null) {
        throw broken;
      }
      return super.read(b, off, len);
    }
    int got = Math.min(len, headLength - taken);
    System.arraycopy(head, taken, b, off, got);
    taken += got;
    return got;
  }

  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }
}

package org.hoptrail.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream whose first bytes can be looked at before they are read. Closing it leaves the stream
/// beneath open.
final class Peeked extends FilterInputStream {
  private final byte[] head = new byte[Packing.HEAD];
  private final int headLength;
  private int taken;

  Peeked(InputStream in) throws IOException {
    super(in);
    headLength = in.readNBytes(head, 0, head.length);
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
    int got;
    if (taken < headLength) {
      got = Math.min(len, headLength - taken);
      System.arraycopy(head, taken, b, off, got);
      taken += got;
    } else {
      got = super.read(b, off, len);
    }
    return got;
  }

  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }
}

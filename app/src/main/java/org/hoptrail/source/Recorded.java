package org.hoptrail.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/// A stream that keeps what was read of it, so that it can be read from its start once more.
/// Closing it leaves the stream beneath open.
final class Recorded extends FilterInputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  Recorded(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    int got = super.read(to, from, length);
    if (got > 0) {
      kept.write(to, from, got);
    }
    return got;
  }

  @Override
  public void close() {}

  @Override
  public boolean markSupported() {
    return false;
  }

  /// The stream from its first byte on, for the last time.
  InputStream again() {
    return new SequenceInputStream(new ByteArrayInputStream(kept.toByteArray()), in);
  }
}

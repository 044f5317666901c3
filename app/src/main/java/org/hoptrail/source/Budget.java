package org.hoptrail.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/// How much may come out of one packed file: a bomb of a few kilobytes would fill any disk.
/// What comes out of all layers together is held against what went in at the bottom.
final class Budget {
  /// Unpacked bytes that are never too many.
  static final long FREE = 64L << 20;

  private final int ratio;
  private final IntConsumer read;
  private long in;
  private long out;
  private boolean spent;

  /// @param ratio unpacked bytes allowed for one packed byte, above [#FREE]
  /// @param read told how many packed bytes were read, as they are
  Budget(int ratio, IntConsumer read) {
    this.ratio = ratio;
    this.read = read;
  }

  /// Whether it was overdrawn: nothing more is to be unpacked.
  boolean spent() {
    return spent;
  }

  /// The packed file itself, counted.
  InputStream packed(InputStream file) {
    return new Counted(file, false);
  }

  /// A stream that comes out of a decoder, counted and stopped in time. What a decoder throws
  /// at damaged data beside I/O exceptions becomes one.
  InputStream unpacked(InputStream decoder) {
    return new Counted(decoder, true);
  }

  private void spend(int bytes) throws IOException {
    out += bytes;
    spent |= out > FREE && out > in * ratio;
    if (spent) {
      throw new Complaint.BadInput(
          "archive-bomb",
          "More than "
              + ratio
              + " bytes come out of each packed byte, as from an archive bomb; the rest is not read.");
    }
  }

  private final class Counted extends FilterInputStream {
    private final boolean spends;

    Counted(InputStream in, boolean spends) {
      super(in);
      this.spends = spends;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      int got = spends ? decode(b, off, len) : super.read(b, off, len);
      if (got > 0 && spends) {
        spend(got);
      } else if (got > 0) {
        Budget.this.in += got;
        Budget.this.read.accept(got);
      }
      return got;
    }

    private int decode(byte[] b, int off, int len) throws IOException {
      try {
        return super.read(b, off, len);
      } catch (IOException | RuntimeException damaged) {
        throw Complaint.damaged(damaged);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}

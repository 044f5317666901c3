package org.hoptrail.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Unpacks gzip (RFC 1952), all members one after the other, as log rotation and `cat` make
/// them. The JDK's own reader stops after the first member when the source has no more bytes
/// *available*, which loses mail silently.
///
/// Zero bytes behind the last member are padding; anything else there is an error.
final class GzipStream extends InputStream {
  private static final int BUFFER = 64 << 10;
  private static final int CRC_FLAG = 2;
  private static final int EXTRA_FLAG = 4;
  private static final int NAME_FLAG = 8;
  private static final int COMMENT_FLAG = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int pos;
  private int limit;
  private boolean ended;
  private @Nullable IOException broken;

  /// Reads the header of the first member.
  GzipStream(InputStream in) throws IOException {
    this.in = in;
    member();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    if (len == 0) {
      return 0;
    }
    if (broken != null) {
      throw broken;
    }
    while (!ended) {
      int got = inflate(b, off, len);
      if (got > 0) {
        crc.update(b, off, got);
        return got;
      }
      if (inflater.finished()) {
        pos = limit - inflater.getRemaining();
        trailer();
      } else if (inflater.needsInput()) {
        refill();
        inflater.setInput(buffer, 0, limit);
      } else {
        throw damaged("it needs a dictionary");
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    ended = true;
    in.close();
  }

  /// What comes out before damaged data is handed over; the damage is told at the next call.
  private int inflate(byte[] b, int off, int len) throws IOException {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(b, off, len);
    } catch (DataFormatException damage) {
      broken = damaged(String.valueOf(damage.getMessage()));
      int got = (int) (inflater.getBytesWritten() - before);
      if (got > 0) {
        return got;
      }
      throw broken;
    }
  }

  private void trailer() throws IOException {
    long sum = fourBytes();
    long size = fourBytes();
    if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw damaged("its checksum does not fit");
    }
    int next = orEnd();
    while (next == 0) {
      next = orEnd();
    }
    if (next < 0) {
      ended = true;
    } else {
      pos--;
      member();
    }
  }

  /// Reads the header of a member, RFC 1952 2.3.
  private void member() throws IOException {
    if (oneByte() != 0x1F || oneByte() != 0x8B || oneByte() != 8) {
      throw damaged("what follows its last member is not gzip");
    }
    int flags = oneByte();
    for (int i = 0; i < 6; i++) {
      oneByte();
    }
    if ((flags & EXTRA_FLAG) != 0) {
      for (int left = oneByte() | oneByte() << 8; left > 0; left--) {
        oneByte();
      }
    }
    if ((flags & NAME_FLAG) != 0) {
      skipText();
    }
    if ((flags & COMMENT_FLAG) != 0) {
      skipText();
    }
    if ((flags & CRC_FLAG) != 0) {
      oneByte();
      oneByte();
    }
    crc.reset();
    inflater.reset();
    inflater.setInput(buffer, pos, limit - pos);
  }

  private void skipText() throws IOException {
    int b = oneByte();
    while (b != 0) {
      b = oneByte();
    }
  }

  private long fourBytes() throws IOException {
    return oneByte() | oneByte() << 8 | oneByte() << 16 | (long) oneByte() << 24;
  }

  private int oneByte() throws IOException {
    if (pos == limit) {
      refill();
    }
    return buffer[pos++] & 0xFF;
  }

  private int orEnd() throws IOException {
    if (pos == limit) {
      pos = 0;
      limit = in.read(buffer, 0, buffer.length);
      if (limit < 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[pos++] & 0xFF;
  }

  private void refill() throws IOException {
    pos = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    if (limit == 0) {
      throw new EOFException();
    }
  }

  private static IOException damaged(String how) {
    return new Complaint.BadInput("corrupt", "The gzip data is damaged: " + how + ".");
  }
}

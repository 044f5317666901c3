package org.hoptrail.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the members of a tar archive, one after the other: POSIX ustar and pax (IEEE 1003.1),
/// GNU long names, and the older form without a mark. Links, devices and directories are passed
/// over.
final class TarReader implements ArchiveReader {
  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;

  /// The longest name or set of pax records that is kept, in bytes.
  private static final int LONGEST_NAME = 64 << 10;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private final byte[] skipped = new byte[8 * BLOCK];
  private long left;
  private int padding;
  private @Nullable String longName;
  private long longSize = -1;

  TarReader(InputStream in) {
    this.in = in;
  }

  @Override
  public @Nullable String next() throws IOException {
    while (true) {
      skip(left + padding);
      left = 0;
      padding = 0;
      int got = in.readNBytes(block, 0, BLOCK);
      if (got == 0 || (got == BLOCK && zeros())) {
        return null;
      }
      if (got < BLOCK) {
        throw new EOFException();
      }
      String name = entry();
      if (name != null) {
        return name;
      }
    }
  }

  @Override
  public InputStream content() {
    return new Content();
  }

  /// Whether 512 bytes are the header of a member: the sum of their values stands in them.
  static boolean header(byte[] block) {
    long wanted = number(block, CHECKSUM, CHECKSUM_LENGTH);
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean inSum = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      sum += inSum ? ' ' : block[i] & 0xFF;
    }
    return sum == wanted && block[0] != 0;
  }

  /// Reads the header in the block; null when it is not that of a regular file.
  private @Nullable String entry() throws IOException {
    if (!header(block)) {
      throw damaged("what should be the header of a member is none");
    }
    byte type = block[156];
    boolean file = type == '0' || type == 0 || type == '7';
    measure(file, type >= '1' && type <= '6');
    switch (type) {
      case 'L' -> longName = text(metadata(), 0);
      case 'x' -> pax(metadata());
      case 'K', 'g' -> {} // a long link target, and defaults for all members: of no use here
      default -> {
        String name = longName == null ? shortName() : longName;
        longName = null;
        longSize = -1;
        return file && !name.endsWith("/") ? name : null;
      }
    }
    return null;
  }

  /// Reads how many bytes follow the header in the block.
  ///
  /// @param file whether a pax record may have told its size
  /// @param empty whether it is a link, a device or a directory: nothing follows, whatever it says
  private void measure(boolean file, boolean empty) throws IOException {
    long size = number(block, 124, 12);
    left = file && longSize >= 0 ? longSize : empty ? 0 : size;
    if (left < 0) {
      throw damaged("the size of a member cannot be read");
    }
    padding = (int) ((BLOCK - left % BLOCK) % BLOCK);
  }

  private String shortName() {
    String name = text(block, 0, 100);
    boolean ustar = text(block, 257, 6).equals("ustar") && block[263] == '0';
    String prefix = ustar ? text(block, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private byte[] metadata() throws IOException {
    if (left > LONGEST_NAME) {
      throw damaged("a name in it is longer than " + LONGEST_NAME + " bytes");
    }
    byte[] bytes = in.readNBytes((int) left);
    if (bytes.length < left) {
      throw new EOFException();
    }
    left = 0;
    return bytes;
  }

  /// Reads pax records, `LENGTH KEY=VALUE\n`.
  private void pax(byte[] records) throws IOException {
    int at = 0;
    while (at < records.length) {
      int space = at;
      int length = 0;
      while (space < records.length && records[space] != ' ' && length < LONGEST_NAME) {
        length = 10 * length + records[space] - '0';
        space++;
      }
      int end = at + length - 1;
      if (end <= space || end >= records.length) {
        throw damaged("a pax record cannot be read");
      }
      record(new String(records, space + 1, end - space - 1, StandardCharsets.UTF_8));
      at = end + 1;
    }
  }

  private void record(String record) throws IOException {
    if (record.startsWith("path=")) {
      longName = record.substring("path=".length());
    } else if (record.startsWith("size=")) {
      try {
        longSize = Long.parseLong(record.substring("size=".length()));
      } catch (NumberFormatException notANumber) {
        throw damaged("the size of a member cannot be read");
      }
    }
  }

  private void skip(long bytes) throws IOException {
    long rest = bytes;
    while (rest > 0) {
      int got = in.read(skipped, 0, (int) Math.min(rest, skipped.length));
      if (got < 0) {
        throw new EOFException();
      }
      rest -= got;
    }
  }

  private boolean zeros() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /// An octal number among blanks and NULs, or a binary one marked by the highest bit; -1 when
  /// it is neither.
  private static long number(byte[] b, int at, int length) {
    long value = 0;
    if (b[at] < 0) {
      value = b[at] & 0x3F;
      for (int i = at + 1; i < at + length; i++) {
        value = value << 8 | (b[i] & 0xFF);
      }
      return value;
    }
    for (int i = at; i < at + length; i++) {
      boolean blank = b[i] == ' ' || b[i] == 0;
      if (!blank && (b[i] < '0' || b[i] > '7')) {
        return -1;
      }
      value = blank ? value : value << 3 | (b[i] - '0');
    }
    return value;
  }

  private static String text(byte[] b, int at, int length) {
    int end = at;
    while (end < at + length && b[end] != 0) {
      end++;
    }
    return new String(b, at, end - at, StandardCharsets.UTF_8);
  }

  private static String text(byte[] b, int at) {
    return text(b, at, b.length - at);
  }

  private static IOException damaged(String how) {
    return new Complaint.BadInput("corrupt", "The tar archive is damaged: " + how + ".");
  }

  private final class Content extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
      if (left == 0) {
        return -1;
      }
      int got = in.read(b, off, (int) Math.min(left, len));
      if (got < 0) {
        throw new EOFException();
      }
      left -= got;
      return got;
    }
  }
}

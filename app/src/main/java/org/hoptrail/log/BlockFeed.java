package org.hoptrail.log;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;

/// Reads a stream in blocks of whole lines, numbers and bounds the lines that are asked for.
final class BlockFeed {

  private static final int BLOCK = 1 << 17;

  /// A line that is longer than this cannot be held.
  private static final int LONGEST = 1 << 23;

  private static final long HIGH = 0x8080_8080_8080_8080L;
  private static final long LINE_FEEDS = 0x0a0a_0a0a_0a0a_0a0aL;

  private static final int COUNTS = 255;
  private static final long PAIRS = 0x00ff_00ff_00ff_00ffL;
  private static final long PAIR_SUM = 0x0001_0001_0001_0001L;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final InputStream in;
  private final Map<Long, Long> numbers;
  private byte[] buffer = new byte[2 * BLOCK];
  private int start;
  private int end;
  private int filled;
  private long base;
  private boolean ended;
  private boolean begun;
  private boolean unfinished;
  private long lines;
  private int counted;
  private int lineStart;
  private int lineEnd;

  /// @param numbers how many lines lie before an offset, as this and earlier readings found out
  BlockFeed(InputStream in, Map<Long, Long> numbers) {
    this.in = in;
    this.numbers = numbers;
  }

  /// Reads the next block; false at the end.
  boolean next() throws IOException {
    number();
    unfinished = end > 0 ? buffer[end - 1] != '\n' : unfinished;
    System.arraycopy(buffer, end, buffer, 0, filled - end);
    base += end;
    filled -= end;
    start = 0;
    end = 0;
    counted = 0;
    while (end == 0 && !ended) {
      fill();
    }
    if (!begun) {
      begun = true;
      skipMark();
    }
    return end > start;
  }

  /// Counts the lines of the block before, unless an earlier reading did.
  private void number() {
    Long known = numbers.get(base + end);
    if (known == null) {
      count(end);
      numbers.put(base + end, lines);
    } else {
      lines = known;
    }
  }

  private void fill() throws IOException {
    if (filled + BLOCK > buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int from = filled;
    int got = in.read(buffer, filled, BLOCK);
    filled += Math.max(0, got);
    ended = got < 0;
    end = ended ? filled : wholeLines(from);
    if (end == 0 && filled >= LONGEST) {
      throw new IOException("a line is too long to be picked out");
    }
  }

  /// The end of the last line that is whole, or 0; before an index there is no line break.
  private int wholeLines(int from) {
    int at = filled;
    while (at > from && buffer[at - 1] != '\n') {
      at--;
    }
    return at == from ? 0 : at;
  }

  /// The byte order mark that some programs put before UTF-8.
  private void skipMark() {
    boolean mark = end >= 3 && (buffer[0] & 0xff) == 0xef;
    if (mark && (buffer[1] & 0xff) == 0xbb && (buffer[2] & 0xff) == 0xbf) {
      start = 3;
    }
  }

  /// Finds the bounds and the number of the line in which an index lies; later lines only.
  void line(int index) {
    int from = index;
    while (from > start && buffer[from - 1] != '\n') {
      from--;
    }
    int to = index;
    while (to < end && buffer[to] != '\n') {
      to++;
    }
    lineStart = from;
    lineEnd = to;
    count(from);
  }

  /// Counts line feeds, eight bytes at a time: the highest bit of each byte that is none is set.
  /// Each byte of `sums` counts for its own place, which it can do 255 times.
  private void count(int to) {
    int at = counted;
    byte[] bytes = buffer;
    while (at + Long.BYTES <= to) {
      int last = Math.min(to, at + COUNTS * Long.BYTES) - Long.BYTES;
      long sums = 0;
      for (; at <= last; at += Long.BYTES) {
        long rest = (long) EIGHT.get(bytes, at) ^ LINE_FEEDS;
        long others = (rest & ~HIGH) + ~HIGH | rest;
        sums += (~others & HIGH) >>> 7;
      }
      long pairs = (sums & PAIRS) + (sums >>> Byte.SIZE & PAIRS);
      lines += pairs * PAIR_SUM >>> 3 * Short.SIZE;
    }
    for (; at < to; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
    counted = Math.max(counted, to);
  }

  byte[] bytes() {
    return buffer;
  }

  /// The first byte of the block.
  int start() {
    return start;
  }

  /// The byte behind the last of the block.
  int end() {
    return end;
  }

  /// Where the buffer lies in the stream.
  long base() {
    return base;
  }

  int lineStart() {
    return lineStart;
  }

  /// Where the line break of the line stands, or the end.
  int lineEnd() {
    return lineEnd;
  }

  /// The end of the line without its line break.
  int textEnd() {
    boolean carriage = lineEnd > lineStart && buffer[lineEnd - 1] == '\r';
    return carriage ? lineEnd - 1 : lineEnd;
  }

  /// The number of the line, from 1.
  long lineNumber() {
    return lines + 1;
  }

  /// At the end: the number of lines.
  long lines() {
    return lines + (unfinished ? 1 : 0);
  }
}

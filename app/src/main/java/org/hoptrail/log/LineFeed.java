package org.hoptrail.log;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines, at LF or CR LF. Lines beyond a limit are cut off there; the rest of
/// them is skipped. A stream that breaks off ends there, and [#failure] tells why.
final class LineFeed implements LineSource {

  private static final int BLOCK = 1 << 18;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[BLOCK];
  private int from;
  private int filled;
  private int recordStart;
  private long base;
  private boolean ended;
  private long lines;
  private boolean cut;
  private boolean unfinished;
  private @Nullable IOException failure;

  /// @param limit bytes of a line that are kept
  LineFeed(InputStream in, int limit) throws IOException {
    this.in = Utf16.decoded(in);
    this.limit = limit;
  }

  @Override
  public boolean next(LogLine line) {
    cut = false;
    if (lines == 0) {
      skipMark();
    }
    int search = from;
    while (true) {
      int at = lineEnd(search);
      if (at < filled) {
        take(line, at);
        from = at + 1;
        return true;
      }
      search = at - from;
      if (ended) {
        unfinished = at > from;
        if (unfinished) {
          take(line, at);
          from = at;
        }
        return unfinished;
      }
      if (search >= limit) {
        return overlong(line);
      }
      fill();
      search += from;
    }
  }

  /// The index of the next line feed, or the end of what was read.
  private int lineEnd(int search) {
    int at = search;
    byte[] bytes = buffer;
    int stop = filled;
    while (at + Long.BYTES <= stop && !hasLineFeed((long) EIGHT.get(bytes, at))) {
      at += Long.BYTES;
    }
    while (at < stop && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /// Whether one of eight bytes is a line feed: what is left of it after the exclusive or is zero,
  /// and only zero borrows from its highest bit.
  private static boolean hasLineFeed(long eight) {
    long rest = eight ^ 0x0a0a_0a0a_0a0a_0a0aL;
    return (rest - 0x0101_0101_0101_0101L & ~rest & 0x8080_8080_8080_8080L) != 0;
  }

  /// The byte order mark that some programs put before UTF-8.
  private void skipMark() {
    while (filled - from < 3 && !ended) {
      fill();
    }
    boolean mark = filled - from >= 3 && (buffer[from] & 0xff) == 0xef;
    if (mark && (buffer[from + 1] & 0xff) == 0xbb && (buffer[from + 2] & 0xff) == 0xbf) {
      from += 3;
    }
  }

  /// Adds the next line, and the line break before it, to the one that was put in last. False when
  /// there is none, or the two are too long together.
  boolean extend(LogLine line) {
    int taken = from - recordStart;
    if (cut || unfinished || taken >= limit) {
      return false;
    }
    from = recordStart;
    int at = lineEnd(from + taken);
    while (at >= filled && !ended && at - from < limit) {
      int seen = at - from;
      fill();
      at = lineEnd(from + seen);
    }
    recordStart = from;
    boolean more = at > from + taken || at < filled;
    if (!more || at - from >= limit) {
      from += taken;
      line.resize(buffer, recordStart, trimmed(recordStart, from));
      return false;
    }
    lines++;
    unfinished = at == filled;
    line.resize(buffer, recordStart, carriage(recordStart, at));
    from = Math.min(filled, at + 1);
    return true;
  }

  /// Gives lines back that [#extend] took, down to a length.
  void shrink(LogLine line, int length) {
    int end = recordStart + length;
    int next = lineEnd(end);
    for (int i = next + 1; i < from; i++) {
      lines -= buffer[i] == '\n' || i == from - 1 && unfinished ? 1 : 0;
    }
    unfinished = false;
    from = Math.min(filled, next + 1);
    line.resize(buffer, recordStart, end);
  }

  private int trimmed(int start, int next) {
    return next > start && buffer[next - 1] == '\n' ? carriage(start, next - 1) : next;
  }

  private int carriage(int start, int end) {
    return end > start && buffer[end - 1] == '\r' ? end - 1 : end;
  }

  private void take(LogLine line, int end) {
    recordStart = from;
    line.fed(this).set(buffer, from, carriage(from, end), ++lines, base + from);
  }

  private boolean overlong(LogLine line) {
    byte[] head = Arrays.copyOfRange(buffer, from, from + limit);
    long offset = base + from;
    cut = true;
    from = filled;
    boolean found = false;
    while (!found && !ended) {
      fill();
      int at = from;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      found = at < filled;
      from = found ? at + 1 : filled;
    }
    line.fed(this).set(head, 0, limit, ++lines, offset);
    return true;
  }

  private void fill() {
    int rest = filled - from;
    if (rest > buffer.length / 2) {
      buffer = Arrays.copyOfRange(buffer, from, from + buffer.length * 2);
    } else {
      System.arraycopy(buffer, from, buffer, 0, rest);
    }
    base += from;
    from = 0;
    filled = rest;
    try {
      int got = in.read(buffer, filled, buffer.length - filled);
      ended = got < 0;
      filled += Math.max(0, got);
    } catch (IOException broken) {
      failure = broken;
      ended = true;
    }
  }

  /// Counts on from there: the stream does not begin at the first byte of its file.
  LineFeed startingAt(long linesBefore, long bytesBefore) {
    lines = linesBefore;
    base = bytesBefore;
    return this;
  }

  @Override
  public void goOn() {
    ended = failure != null;
  }

  /// Whether the last line was longer than the limit.
  boolean isCut() {
    return cut;
  }

  /// Whether the last line had no line break: the file was truncated, or is being written.
  boolean isUnfinished() {
    return unfinished;
  }

  @Override
  public long lines() {
    return lines;
  }

  @Override
  public @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

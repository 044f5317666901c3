package org.hoptrail.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into lines, at LF or CR LF. Lines beyond a limit are cut off there; the rest
/// of them
/// is skipped. A stream that breaks off ends there, and [#failure] tells why.
final class LineFeed implements Closeable {

  private static final int BLOCK = 1 << 18;

  private final InputStream in;
  private final int limit;
  private byte[] buffer = new byte[BLOCK];
  private int from;
  private int filled;
  private long base;
  private boolean ended;
  private long lines;
  private boolean cut;
  private boolean unfinished;
  private @Nullable IOException failure;

  /// @param limit bytes of a line that are kept
  LineFeed(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /// Puts the next line into `line`; false at the end. What was put in before is overwritten.
  boolean next(LogLine line) {
    cut = false;
    int search = from;
    while (true) {
      int at = search;
      byte[] bytes = buffer;
      int stop = filled;
      while (at < stop && bytes[at] != '\n') {
        at++;
      }
      if (at < stop) {
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

  private void take(LogLine line, int end) {
    int last = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
    line.set(buffer, from, last, ++lines, base + from);
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
    line.set(head, 0, limit, ++lines, offset);
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

  /// Whether the last line was longer than the limit.
  boolean isCut() {
    return cut;
  }

  /// Whether the last line had no line break: the file was truncated, or is being written.
  boolean isUnfinished() {
    return unfinished;
  }

  /// The number of lines so far.
  long lines() {
    return lines;
  }

  /// Why the stream broke off, or null.
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

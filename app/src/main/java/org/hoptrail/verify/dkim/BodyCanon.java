package org.hoptrail.verify.dkim;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Writes a body in one canonicalization (RFC 6376 3.4.3, 3.4.4) into the hashes that want it. What
/// a line ends with is decided by the caller.
final class BodyCanon {

  private static final int BUFFER = 4096;

  private final Canonicalization canonicalization;
  private final List<BodyTap> taps = new ArrayList<>();
  private byte[] buffer = new byte[BUFFER];
  private byte[] last = new byte[0];
  private int lastFilled;
  private byte[] lastButOne = new byte[0];
  private int lastButOneFilled;
  private int filled;
  private long total;
  private long breaks;
  private boolean blank;

  BodyCanon(Canonicalization canonicalization) {
    this.canonicalization = canonicalization;
  }

  /// What was written so far, to be continued in another way.
  BodyCanon copy() {
    flush();
    BodyCanon copy = new BodyCanon(canonicalization);
    copy.last = last.clone();
    copy.lastFilled = lastFilled;
    copy.lastButOne = lastButOne.clone();
    copy.lastButOneFilled = lastButOneFilled;
    for (BodyTap tap : taps) {
      copy.taps.add(tap.copy());
    }
    copy.total = total;
    copy.breaks = breaks;
    copy.blank = blank;
    return copy;
  }

  /// Adds a hash unless there is such a one.
  void want(String digest, long limit) {
    if (tap(digest, limit) == null) {
      taps.add(new BodyTap(digest, limit));
    }
  }

  Canonicalization canonicalization() {
    return canonicalization;
  }

  /// Octets of a line.
  void octets(byte[] bytes, int from, int to) {
    if (canonicalization == Canonicalization.SIMPLE) {
      simple(bytes, from, to);
    } else {
      relaxed(bytes, from, to);
    }
  }

  private void simple(byte[] bytes, int from, int to) {
    if (from < to) {
      writeBreaks();
    }
    int at = from;
    while (at < to) {
      int step = Math.min(to - at, BUFFER - filled);
      System.arraycopy(bytes, at, buffer, filled, step);
      filled += step;
      at += step;
      if (filled == BUFFER) {
        flush();
      }
    }
  }

  private void relaxed(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int word = at;
      while (at < to && !Ascii.isBlank(bytes[at])) {
        at++;
      }
      if (at > word) {
        writeBreaks();
        if (blank) {
          write((byte) ' ');
          blank = false;
        }
        simple(bytes, word, at);
      }
      for (; at < to && Ascii.isBlank(bytes[at]); at++) {
        blank = true;
      }
    }
  }

  /// The end of a line. It is written when another line follows that is not empty.
  void lineBreak() {
    breaks++;
    blank = false;
  }

  private void writeBreaks() {
    for (; breaks > 0; breaks--) {
      write((byte) '\r');
      write((byte) '\n');
    }
  }

  /// The end of the body: empty lines vanish, and the last line gets its CRLF. An empty body is
  /// one CRLF when simple, nothing when relaxed.
  void finish() {
    breaks = 0;
    if (canonicalization == Canonicalization.SIMPLE || total + filled > 0) {
      breaks = 1;
      writeBreaks();
    }
    flush();
  }

  private void write(byte b) {
    buffer[filled++] = b;
    if (filled == BUFFER) {
      flush();
    }
  }

  private void flush() {
    if (filled == 0) {
      return;
    }
    for (BodyTap tap : taps) {
      tap.take(buffer, filled);
    }
    total += filled;
    byte[] free = lastButOne.length == BUFFER ? lastButOne : new byte[BUFFER];
    lastButOne = last;
    lastButOneFilled = lastFilled;
    last = buffer;
    lastFilled = filled;
    buffer = free;
    filled = 0;
  }

  /// How many octets at the end were added, when the body before them has that hash and lines were
  /// added and nothing else; 0 when that is not so, or they are more than some 4,000.
  int added(BodyTap tap, byte[] hash) {
    MessageDigest state = tap.tail();
    if (state == null) {
      return 0;
    }
    byte[] tail = Arrays.copyOf(lastButOne, lastButOneFilled + lastFilled);
    System.arraycopy(last, 0, tail, lastButOneFilled, lastFilled);
    int hashed = 0;
    for (int i = 1; i < tail.length - 1; i++) {
      boolean lineEnd = tail[i] == '\n' && tail[i - 1] == '\r';
      boolean emptyBefore = i > 2 && tail[i - 2] == '\n' && tail[i - 3] == '\r';
      if (lineEnd && !emptyBefore) {
        state.update(tail, hashed, i + 1 - hashed);
        hashed = i + 1;
        if (Arrays.equals(Digests.copy(state).digest(), hash)) {
          return tail.length - hashed;
        }
      }
    }
    return 0;
  }

  /// The octets of the whole canonical body.
  long total() {
    return total;
  }

  /// The hash of that algorithm over that many octets, or null when nobody wanted it.
  @Nullable BodyTap tap(String digest, long limit) {
    for (BodyTap tap : taps) {
      if (tap.isFor(digest, limit)) {
        return tap;
      }
    }
    return null;
  }
}

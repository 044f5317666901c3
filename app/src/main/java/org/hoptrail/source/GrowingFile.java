package org.hoptrail.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/// A file that another program writes to, read through one handle whatever becomes of its name.
/// Only whole lines are given out. A file that was emptied and written anew (`copytruncate`) is
/// known by its length, or by the bytes before the place where reading stopped.
final class GrowingFile implements Tail, Closeable {

  /// So many of the first and last bytes that were read are remembered.
  private static final int REMEMBERED = 256;

  private static final int BLOCK = 1 << 16;

  /// What was read of a file: how it began, what was read last, and how far.
  ///
  /// @param head its first bytes
  /// @param last the bytes before `offset`
  /// @param offset so much of it was read
  /// @param lines so many lines
  record Mark(byte[] head, byte[] last, long offset, long lines) {}

  private final RandomAccessFile file;
  private final Mark begin;
  private byte[] head;
  private byte[] last;
  private long position;
  private long lines;

  /// How far whole lines were read. What is read behind it is the start of a line, and is dropped
  /// when the file is emptied: its copy is read on from here.
  private Mark wholeLines;

  /// Before anything was read: how it goes on where reading will begin.
  private byte[] ahead = new byte[0];
  private long whole;
  private long looked;
  private boolean complete;
  private boolean rewritten;

  private GrowingFile(RandomAccessFile file, Mark begin) {
    this.file = file;
    this.begin = begin;
    head = begin.head();
    last = begin.last();
    position = begin.offset();
    lines = begin.lines();
    wholeLines = begin;
    whole = position;
    looked = position;
  }

  static GrowingFile open(Path path) throws IOException {
    return new GrowingFile(new RandomAccessFile(path.toFile(), "r"), nothing());
  }

  private static Mark nothing() {
    return new Mark(new byte[0], new byte[0], 0, 0);
  }

  /// The same file from its first byte.
  GrowingFile again() {
    return new GrowingFile(file, nothing());
  }

  /// The same file from where another with the same bytes was left.
  GrowingFile from(Mark other) {
    return new GrowingFile(file, other);
  }

  /// How far its whole lines were read.
  Mark mark() {
    return wholeLines;
  }

  /// How it begins, whether that was read or not.
  Mark shown() throws IOException {
    byte[] first = head.length > 0 ? head : bytes(0, REMEMBERED);
    return new Mark(first, last, position, lines);
  }

  Mark begin() {
    return begin;
  }

  /// Whether what was read of it is not in it any more.
  boolean isRewritten() {
    return rewritten;
  }

  @Override
  public void refresh() {
    try {
      long length = file.length();
      if (length < begin.offset()) {
        return;
      }
      rewritten |= !isSame(length);
      if (!rewritten && length > looked) {
        whole = Math.max(whole, lastBreak(length));
        looked = length;
        if (last.length == 0 && ahead.length < REMEMBERED) {
          ahead = bytes(position, REMEMBERED);
        }
      }
    } catch (IOException unreadable) {
      // It is looked at again.
    }
  }

  private boolean isSame(long length) throws IOException {
    byte[] known = last.length == 0 ? ahead : last;
    return length >= Math.max(position, looked)
        && Arrays.equals(known, bytes(position - last.length, known.length));
  }

  /// The place behind the last line break that was not looked at before, or 0.
  private long lastBreak(long length) throws IOException {
    long end = length;
    while (end > looked) {
      long start = Math.max(looked, end - BLOCK);
      byte[] block = bytes(start, (int) (end - start));
      for (int i = block.length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return start + i + 1;
        }
      }
      end = start;
    }
    return 0;
  }

  /// The bytes at a place, fewer at the end of the file.
  byte[] bytes(long from, int count) throws IOException {
    byte[] read = new byte[count];
    file.seek(from);
    int got = 0;
    int more = 0;
    while (more >= 0 && got < count) {
      got += more;
      more = got < count ? file.read(read, got, count - got) : -1;
    }
    return Arrays.copyOf(read, got);
  }

  @Override
  public void complete() {
    complete = true;
  }

  @Override
  public boolean isReady() {
    return (complete ? looked : whole) > position;
  }

  private int read(byte[] into, int from, int length) throws IOException {
    long end = complete ? file.length() : whole;
    int wanted = (int) Math.clamp(end - position, 0L, (long) length);
    if (rewritten || wanted == 0) {
      return -1;
    }
    file.seek(position);
    int got = file.read(into, from, wanted);
    rewritten = !isSame(file.length());
    if (rewritten || got <= 0) {
      return -1;
    }
    remember(into, from, got);
    return got;
  }

  private void remember(byte[] read, int from, int got) {
    if (head.length < REMEMBERED) {
      head = joined(head, Arrays.copyOfRange(read, from, from + Math.min(got, REMEMBERED)));
      head = Arrays.copyOf(head, Math.min(head.length, REMEMBERED));
    }
    int tail = Math.min(got, REMEMBERED);
    byte[] both = joined(last, Arrays.copyOfRange(read, from + got - tail, from + got));
    last = Arrays.copyOfRange(both, Math.max(0, both.length - REMEMBERED), both.length);
    position += got;
    int end = -1;
    for (int i = from; i < from + got; i++) {
      if (read[i] == '\n') {
        lines++;
        end = i + 1;
      }
    }
    if (end >= 0) {
      wholeLines = markAt(position - (from + got - end), from + got - end);
    }
  }

  /// The mark at a place so many bytes before the one that was reached.
  private Mark markAt(long offset, int behind) {
    byte[] first = Arrays.copyOf(head, (int) Math.min(head.length, offset));
    byte[] before = Arrays.copyOf(last, Math.max(0, last.length - behind));
    return new Mark(first, before, offset, lines);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  @Override
  public InputStream open() {
    head = begin.head();
    last = begin.last();
    position = begin.offset();
    lines = begin.lines();
    wholeLines = begin;
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return GrowingFile.this.read(into, from, length);
      }
    };
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException ignored) {
      // Nothing was written.
    }
  }
}

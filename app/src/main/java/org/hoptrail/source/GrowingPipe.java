package org.hoptrail.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// A stream that another program writes to, such as standard input behind `journalctl -f`. A thread
/// of its own waits for it, so that nobody else must.
final class GrowingPipe implements Tail {

  private static final int BLOCK = 1 << 16;
  private static final int BLOCKS = 16;

  /// Stands for the end.
  private static final byte[] END = new byte[0];

  private final BlockingQueue<byte[]> blocks = new ArrayBlockingQueue<>(BLOCKS);
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private byte[] lines = new byte[0];
  private int at;
  private boolean ended;

  GrowingPipe(InputStream in) {
    Thread.ofPlatform().daemon().name("standard input").start(() -> pump(in));
  }

  private void pump(InputStream in) {
    try {
      byte[] block = new byte[BLOCK];
      int got = in.read(block);
      while (got >= 0) {
        blocks.put(Arrays.copyOf(block, got));
        got = in.read(block);
      }
    } catch (IOException broken) {
      // What came before counts.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private void end() {
    try {
      blocks.put(END);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether its end was reached and everything read.
  boolean isOver() {
    return ended && at == lines.length;
  }

  @Override
  public void refresh() {
    byte[] block = at < lines.length || ended ? null : blocks.poll();
    while (block != null) {
      ended = block.length == 0;
      partial.writeBytes(block);
      if (ended) {
        complete();
      }
      block = ended || partial.size() > BLOCK * BLOCKS ? null : blocks.poll();
    }
    take();
  }

  /// Takes the whole lines out of what came.
  private void take() {
    if (at < lines.length || partial.size() == 0) {
      return;
    }
    byte[] all = partial.toByteArray();
    int end = all.length;
    while (end > 0 && all[end - 1] != '\n') {
      end--;
    }
    if (end > 0) {
      give(all, end);
    }
  }

  private void give(byte[] all, int end) {
    partial.reset();
    partial.write(all, end, all.length - end);
    byte[] rest = Arrays.copyOfRange(lines, at, lines.length);
    lines = Arrays.copyOf(rest, rest.length + end);
    System.arraycopy(all, 0, lines, rest.length, end);
    at = 0;
  }

  @Override
  public void complete() {
    byte[] all = partial.toByteArray();
    give(all, all.length);
  }

  @Override
  public boolean isReady() {
    return at < lines.length;
  }

  /// Only what is there; the first look of a reader is taken back by opening it again.
  @Override
  public InputStream open() {
    at = 0;
    return new InputStream() {
      @Override
      public int read() {
        return at < lines.length ? lines[at++] & 0xFF : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) {
        int got = Math.min(length, lines.length - at);
        System.arraycopy(lines, at, into, from, got);
        at += got;
        return got == 0 ? -1 : got;
      }
    };
  }
}

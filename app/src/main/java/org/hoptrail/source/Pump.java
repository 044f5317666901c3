package org.hoptrail.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hoptrail.model.Limits;
import org.jspecify.annotations.Nullable;

/// Unpacks on a thread of its own and is read on another: inflating and parsing go on side by side.
final class Pump extends InputStream implements Unpacker.Visitor {
  private static final int BLOCK = 1 << 17;
  private static final int BLOCKS = 8;

  /// A run of bytes, the end (no bytes), or why the end came early.
  private record Block(byte[] bytes, @Nullable IOException failure) {}

  private static final Block END = new Block(new byte[0], null);

  private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(BLOCKS);
  private final int member;
  private final String path;
  private int seen;
  private volatile boolean closed;
  private Block current = new Block(new byte[0], null);
  private int at;
  private boolean ended;

  private Pump(String path, int member) {
    this.path = path;
    this.member = member;
  }

  /// Starts to unpack.
  ///
  /// @param path the file, or `-`
  /// @param standardInput what `-` stands for
  /// @param member the number of the member that is wanted, when it is an archive; else 0
  static Pump start(String path, InputStream standardInput, int member, Limits limits) {
    Pump pump = new Pump(path, member);
    Thread thread = new Thread(() -> pump.run(standardInput, limits), "unpack " + path);
    thread.setDaemon(true);
    thread.start();
    return pump;
  }

  private void run(InputStream standardInput, Limits limits) {
    new Unpacker(limits, this).unpack(path, standardInput);
    put(END);
  }

  @Override
  public void file(Unpacked file) {
    if (seen++ != member) {
      return;
    }
    int got = BLOCK;
    while (got == BLOCK && !closed) {
      byte[] block = new byte[BLOCK];
      got = file.read(block, 0);
      put(new Block(got == BLOCK ? block : Arrays.copyOf(block, got), null));
    }
    IOException failure = file.failure();
    if (failure != null) {
      put(new Block(new byte[0], failure));
    }
  }

  @Override
  public void failure(InputFailure failure) {
    put(new Block(new byte[0], new Complaint.BadInput(failure.code(), failure.sentence())));
  }

  private void put(Block block) {
    try {
      while (!closed && !queue.offer(block, 100, TimeUnit.MILLISECONDS)) {
        // Wait for the reader, or for its leave.
      }
    } catch (InterruptedException stop) {
      closed = true;
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    while (at == current.bytes().length) {
      if (ended) {
        return -1;
      }
      next();
    }
    int got = Math.min(length, current.bytes().length - at);
    System.arraycopy(current.bytes(), at, to, from, got);
    at += got;
    return got;
  }

  private void next() throws IOException {
    try {
      current = queue.take();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stop);
    }
    at = 0;
    IOException failure = current.failure();
    if (failure != null) {
      ended = true;
      throw failure;
    }
    ended = current.equals(END);
  }

  @Override
  public void close() {
    closed = true;
    queue.clear();
  }
}

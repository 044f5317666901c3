package org.hoptrail.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/// Finds entries by their keys: on disk all keys in order, in memory one of each [#STEP].
final class Finder implements Closeable {

  private static final int STEP = 64;
  private static final int LENGTH = Long.BYTES + Integer.BYTES;

  private final Directory directory;
  private final IndexOutput out;
  private @Nullable IndexInput in;
  private long[] steps = new long[16];
  private long count;

  Finder(Directory directory) throws IOException {
    this.directory = directory;
    out = directory.createTempOutput(LedgerWriter.PREFIX, "found", IOContext.DEFAULT);
  }

  /// Adds a key; none is less than the one before.
  void add(long key, int entry) throws IOException {
    if (count % STEP == 0) {
      int step = steps();
      steps = ArrayUtil.grow(steps, step + 1);
      steps[step] = key;
    }
    out.writeLong(key);
    out.writeInt(entry);
    count++;
  }

  private int steps() {
    return (int) ((count + STEP - 1) / STEP);
  }

  /// All keys were added; they can be looked for now.
  void done() throws IOException {
    out.close();
    in = Unnamed.open(directory, out.getName());
  }

  /// The entries that have a key, none twice.
  int[] of(long key) throws IOException {
    IndexInput file = in;
    if (file == null) {
      return new int[0];
    }
    int[] found = new int[2];
    int size = 0;
    long i = (long) Math.max(0, before(key)) * STEP;
    file.seek(i * LENGTH);
    for (; i < count; i++) {
      long next = file.readLong();
      int entry = file.readInt();
      if (next > key) {
        break;
      }
      if (next == key) {
        found = ArrayUtil.grow(found, size + 1);
        found[size++] = entry;
      }
    }
    return Arrays.stream(found, 0, size).distinct().toArray();
  }

  /// The last step at which the key cannot have been passed yet.
  private int before(long key) {
    int low = 0;
    int high = steps() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (steps[middle] < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (in != null) {
      in.close();
    }
  }
}

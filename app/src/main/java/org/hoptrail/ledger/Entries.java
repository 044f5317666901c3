package org.hoptrail.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.jspecify.annotations.Nullable;

/// The transfers and refusals on disk, by their numbers from 0.
final class Entries implements Closeable {

  private final Directory directory;
  private final IndexOutput out;
  private final Words words = new Words();
  private final EntryWriter writer;
  private @Nullable IndexInput in;
  private long[] starts = new long[1 << 10];
  private int size;

  Entries(Directory directory) throws IOException {
    this.directory = directory;
    out = directory.createTempOutput(LedgerWriter.PREFIX, "entries", IOContext.DEFAULT);
    writer = new EntryWriter(out, words);
  }

  void add(Transfer transfer) throws IOException {
    begin();
    writer.write(transfer);
  }

  void add(Refusal refusal) throws IOException {
    begin();
    writer.write(refusal);
  }

  private void begin() {
    starts = ArrayUtil.grow(starts, size + 1);
    starts[size++] = out.getFilePointer();
  }

  /// All were added; they can be read now.
  void done() throws IOException {
    out.close();
    in = Unnamed.open(directory, out.getName());
  }

  /// Reads some, and adds them to the one list or the other.
  void read(int[] entries, List<Transfer> transfers, List<Refusal> refusals) throws IOException {
    IndexInput file = in;
    if (file == null) {
      return;
    }
    EntryReader reader = new EntryReader(file, words);
    for (int entry : entries) {
      file.seek(starts[entry]);
      reader.read(transfers, refusals);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (in != null) {
      in.close();
    }
  }
}

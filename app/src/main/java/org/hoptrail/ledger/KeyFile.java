package org.hoptrail.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.OfflineSorter;
import org.apache.lucene.util.OfflineSorter.BufferSize;
import org.apache.lucene.util.OfflineSorter.ByteSequencesReader;
import org.apache.lucene.util.OfflineSorter.ByteSequencesWriter;
import org.jspecify.annotations.Nullable;

/// Keys of entries on disk: written in any order, read by key and then by time.
final class KeyFile implements Closeable {

  /// The time of a key that has none; it comes first.
  static final long TIMELESS = Long.MIN_VALUE;

  /// Key, time, entry, roles.
  private static final int LENGTH = Long.BYTES + Long.BYTES + Integer.BYTES + 1;

  private static final int BUFFER_MIB = 24;

  private final Directory directory;
  private final IndexOutput out;
  private final ByteSequencesWriter writer;
  private final byte[] bytes = new byte[LENGTH];

  KeyFile(Directory directory) throws IOException {
    this.directory = directory;
    out = directory.createTempOutput(LedgerWriter.PREFIX, "keys", IOContext.DEFAULT);
    writer = new ByteSequencesWriter(out);
  }

  /// Adds one.
  ///
  /// @param roles of [Role]
  void add(long key, @Nullable Instant at, int entry, int roles) throws IOException {
    long time = at == null ? TIMELESS : at.toEpochMilli();
    NumericUtils.longToSortableBytes(key, bytes, 0);
    NumericUtils.longToSortableBytes(time, bytes, Long.BYTES);
    NumericUtils.intToSortableBytes(entry, bytes, 2 * Long.BYTES);
    bytes[LENGTH - 1] = (byte) roles;
    writer.write(bytes, 0, LENGTH);
  }

  /// Takes the keys in their order.
  interface Taker {
    void take(long key, long time, int entry, int roles) throws IOException;
  }

  /// Sorts what was added, hands it over and forgets it.
  void sorted(Taker taker) throws IOException {
    CodecUtil.writeFooter(out);
    close();
    OfflineSorter sorter =
        new OfflineSorter(
            directory,
            LedgerWriter.PREFIX,
            OfflineSorter.DEFAULT_COMPARATOR,
            BufferSize.megabytes(BUFFER_MIB),
            OfflineSorter.MAX_TEMPFILES,
            LENGTH,
            null,
            1);
    String name = sorter.sort(out.getName());
    directory.deleteFile(out.getName());
    try (ByteSequencesReader reader =
        new ByteSequencesReader(directory.openChecksumInput(name), name)) {
      for (BytesRef next = reader.next(); next != null; next = reader.next()) {
        take(next, taker);
      }
    }
    directory.deleteFile(name);
  }

  private static void take(BytesRef record, Taker taker) throws IOException {
    byte[] bytes = record.bytes;
    int at = record.offset;
    taker.take(
        NumericUtils.sortableBytesToLong(bytes, at),
        NumericUtils.sortableBytesToLong(bytes, at + Long.BYTES),
        NumericUtils.sortableBytesToInt(bytes, at + 2 * Long.BYTES),
        bytes[at + LENGTH - 1]);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}

package org.hoptrail.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The files that were read to their ends before, all in memory: a run over a hundred thousand
/// files that have not changed asks as many questions.
final class KnownFiles {

  private final long[] states;
  private final Set<Long> added = new HashSet<>();

  private KnownFiles(long[] states) {
    this.states = states;
  }

  /// Those of the last commit.
  static KnownFiles of(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      long[] states = new long[Math.max(1, reader.numDocs())];
      int count = 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        @Nullable NumericDocValues values = leaf.reader().getNumericDocValues(Layout.FILE_STATE);
        count = values == null ? count : add(values, leaf.reader().getLiveDocs(), states, count);
      }
      long[] all = Arrays.copyOf(states, count);
      Arrays.sort(all);
      return new KnownFiles(all);
    }
  }

  private static int add(NumericDocValues values, @Nullable Bits live, long[] to, int count)
      throws IOException {
    int next = count;
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(values.docID())) {
        to[next++] = values.longValue();
      }
    }
    return next;
  }

  boolean has(FileMark file) {
    return Arrays.binarySearch(states, file.state()) >= 0 || added.contains(file.state());
  }

  /// Adds one that was read since.
  void add(FileMark file) {
    added.add(file.state());
  }
}

package org.hoptrail.index;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The stored reports of all messages that a query finds, one after the other.
///
/// @param reader the index
/// @param unpacker for the same
record Reports(DirectoryReader reader, Unpacker unpacker) {

  void each(Query query, Consumer<byte[]> to) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        each(leaf, scorer.iterator(), to);
      }
    }
  }

  private void each(LeafReaderContext leaf, DocIdSetIterator found, Consumer<byte[]> to)
      throws IOException {
    StoredFields stored = leaf.reader().storedFields();
    @Nullable Bits live = leaf.reader().getLiveDocs();
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        to.accept(unpacker.of(stored.document(doc)).json());
      }
    }
  }
}

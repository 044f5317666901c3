package org.hoptrail.index;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Which documents bear a term, in one state of an index. Those that are deleted do not.
final class Bearers {

  private final IndexReader reader;
  private final @Nullable Bits live;

  Bearers(IndexReader reader) {
    this.reader = reader;
    live = MultiBits.getLiveDocs(reader);
  }

  /// The documents, in their order.
  Set<Integer> of(String field, String term) throws IOException {
    Set<Integer> documents = new TreeSet<>();
    PostingsEnum found = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term));
    while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(found.docID())) {
        documents.add(found.docID());
      }
    }
    return documents;
  }
}

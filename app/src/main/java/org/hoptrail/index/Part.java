package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What a query finds in one part of an index, as a list of those documents and as a list of the
/// others of their kind: the shorter one is the one to count.
final class Part {

  /// So much shorter the list of the others has to be to be worth counting everything first.
  private static final int WORTH = 8;

  private final LeafReaderContext leaf;
  private final KindQuery kind;
  private final DocIdSet found;
  private final int size;
  private final BitSet whole;
  private final int wholeSize;

  /// The others, deleted ones too; made only when they are fewer than those found.
  private final @Nullable FixedBitSet rest;

  private Part(MatchingDocs matching, KindQuery kind, BitSet whole) throws IOException {
    leaf = matching.context();
    found = matching.bits();
    size = matching.totalHits();
    this.kind = kind;
    this.whole = whole;
    wholeSize = whole.cardinality();
    rest = wholeSize - size < size ? rest() : null;
  }

  /// Runs a query.
  ///
  /// @param query finds nothing but documents of the kind
  /// @return the parts in which it finds anything
  static List<Part> found(IndexSearcher searcher, Query query, KindQuery kind) throws IOException {
    FacetsCollector found = searcher.search(query, new FacetsCollectorManager());
    List<Part> parts = new ArrayList<>();
    for (MatchingDocs matching : found.getMatchingDocs()) {
      @Nullable BitSet whole = kind.documents().getBitSet(matching.context());
      if (whole != null && matching.totalHits() > 0) {
        parts.add(new Part(matching, kind, whole));
      }
    }
    return parts;
  }

  private FixedBitSet rest() throws IOException {
    FixedBitSet others = new FixedBitSet(leaf.reader().maxDoc());
    others.or(new BitSetIterator(whole, wholeSize));
    DocIdSetIterator each = found.iterator();
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      others.clear(doc);
    }
    return others;
  }

  LeafReader reader() {
    return leaf.reader();
  }

  /// Stays the same while documents are only deleted.
  CacheKey key() {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  KindQuery kind() {
    return kind;
  }

  /// Whether what is found is counted best by counting everything and taking off the others.
  ///
  /// @param known whether everything was counted before
  boolean isMost(boolean known) {
    long others = (long) wholeSize - size;
    return rest != null && (known || others * WORTH < size);
  }

  /// How much is found.
  int size() {
    return size;
  }

  DocIdSetIterator found() throws IOException {
    return found.iterator();
  }

  /// All of the kind, deleted ones too.
  DocIdSetIterator whole() {
    return new BitSetIterator(whole, wholeSize);
  }

  DocIdSetIterator others() {
    return rest == null ? DocIdSetIterator.empty() : new BitSetIterator(rest, wholeSize - size);
  }
}

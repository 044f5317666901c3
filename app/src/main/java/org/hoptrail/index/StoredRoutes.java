package org.hoptrail.index;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.hoptrail.model.Hit;
import org.jspecify.annotations.Nullable;

/// Finds the messages that logs speak of.
///
/// @param spoken what the logs speak of
record StoredRoutes(Spoken spoken) {

  /// So many names are looked up one by one; of more, each term of the index is looked at.
  private static final int FEW = 10_000;

  /// Which documents of one part of the index are what.
  private record Kinds(BitSet hops, BitSet routes) {}

  /// Hands over those that the last commit holds.
  void each(Directory directory, Consumer<StoredRoute> to) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory);
        Unpacker unpacker = new Unpacker(reader)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Weight timed =
          searcher.createWeight(searcher.rewrite(timed()), ScoreMode.COMPLETE_NO_SCORES, 1);
      QueryBitSetProducer hops = new QueryBitSetProducer(Layout.all(Layout.HOP));
      QueryBitSetProducer routes = new QueryBitSetProducer(Layout.all(Layout.ROUTE));
      for (LeafReaderContext leaf : reader.leaves()) {
        @Nullable BitSet ofHops = hops.getBitSet(leaf);
        @Nullable BitSet ofRoutes = routes.getBitSet(leaf);
        if (ofHops != null && ofRoutes != null) {
          each(leaf, marked(leaf, new Kinds(ofHops, ofRoutes), timed), unpacker, to);
        }
      }
    }
  }

  private static void each(
      LeafReaderContext leaf, BitSet marked, Unpacker unpacker, Consumer<StoredRoute> to)
      throws IOException {
    StoredFields stored = leaf.reader().storedFields();
    @Nullable Bits live = leaf.reader().getLiveDocs();
    for (int doc = next(marked, 0); doc >= 0; doc = next(marked, doc + 1)) {
      if (live == null || live.get(doc)) {
        to.accept(route(unpacker.of(stored.document(doc))));
      }
    }
  }

  private static int next(BitSet bits, int from) {
    int next = from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
  }

  /// What is stored of a message.
  static StoredRoute route(Stored stored) {
    Hit.OfMessage hit = Hits.message(stored);
    return new StoredRoute(hit.source(), hit.header(), hit.json(), stored.kept());
  }

  /// Every hop of a time that the logs cover.
  private BooleanQuery timed() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Spoken.Times times : spoken.times()) {
      any.add(
          LongField.newRangeQuery(
              HopFields.TIME, times.from().toEpochMilli(), times.to().toEpochMilli()),
          Occur.SHOULD);
    }
    return any.build();
  }

  /// The routes in one part of the index of which a hop is spoken of.
  private BitSet marked(LeafReaderContext leaf, Kinds kinds, Weight timed) throws IOException {
    FixedBitSet marked = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = timed.scorer(leaf);
    if (scorer != null) {
      mark(scorer.iterator(), kinds, marked);
    }
    @Nullable Terms terms = leaf.reader().terms(HopFields.QUEUE_ID);
    if (terms != null) {
      named(terms.iterator(), kinds, marked);
    }
    return marked;
  }

  private void named(TermsEnum terms, Kinds kinds, FixedBitSet marked) throws IOException {
    PostingsEnum hops = null;
    Set<String> names = spoken.names();
    if (names != null && names.size() <= FEW) {
      for (String name : names) {
        if (terms.seekExact(new BytesRef(name))) {
          hops = terms.postings(hops, PostingsEnum.NONE);
          mark(hops, kinds, marked);
        }
      }
      return;
    }
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      if (spoken.has(term.utf8ToString())) {
        hops = terms.postings(hops, PostingsEnum.NONE);
        mark(hops, kinds, marked);
      }
    }
  }

  /// The route of a hop is the next one behind it. The hosts of deliveries have ids and times under
  /// the same names, and are none.
  private static void mark(DocIdSetIterator found, Kinds kinds, FixedBitSet marked)
      throws IOException {
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      int route =
          kinds.hops.get(doc) ? kinds.routes.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
      if (route != DocIdSetIterator.NO_MORE_DOCS) {
        marked.set(route);
      }
    }
  }
}

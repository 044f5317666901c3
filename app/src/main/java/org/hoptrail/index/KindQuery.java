package org.hoptrail.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.hoptrail.model.Found;
import org.jspecify.annotations.Nullable;

/// All documents of a kind. Every search asks for some, so where they are is kept in memory, one
/// bit for each document, for as long as a part of the index is open.
final class KindQuery extends Query {

  static final KindQuery ROUTES = new KindQuery(Layout.ROUTE);
  static final KindQuery HOPS = new KindQuery(Layout.HOP);
  static final KindQuery DELIVERIES = new KindQuery(Layout.DELIVERY);
  static final KindQuery LEGS = new KindQuery(Layout.LEG);

  private final String kind;
  private final BitSetProducer documents;

  private KindQuery(String kind) {
    this.kind = kind;
    documents = new QueryBitSetProducer(new TermQuery(new Term(Layout.KIND, kind)));
  }

  /// What a search finds, of the parts they have: hops, or hosts.
  static KindQuery whole(Found.What what) {
    return what == Found.What.MESSAGES ? ROUTES : DELIVERIES;
  }

  /// The same for block joins.
  BitSetProducer documents() {
    return documents;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Fixed(this, boost, mode);
  }

  private static final class Fixed extends ConstantScoreWeight {
    private final BitSetProducer documents;
    private final ScoreMode mode;

    private Fixed(KindQuery query, float score, ScoreMode mode) {
      super(query, score);
      documents = query.documents;
      this.mode = mode;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      BitSet here = documents.getBitSet(leaf);
      return here == null
          ? null
          : ConstantScoreScorerSupplier.fromIterator(
              new BitSetIterator(here, here.approximateCardinality()),
              score(),
              mode,
              leaf.reader().maxDoc());
    }

    @Override
    public int count(LeafReaderContext leaf) throws IOException {
      if (leaf.reader().hasDeletions()) {
        return super.count(leaf);
      }
      BitSet here = documents.getBitSet(leaf);
      return here == null ? 0 : here.cardinality();
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "all of kind " + kind;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KindQuery query && query.kind.equals(kind);
  }

  @Override
  public int hashCode() {
    return kind.hashCode();
  }
}

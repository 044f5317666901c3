package org.hoptrail.index;

import java.util.List;
import org.apache.lucene.document.InetAddressPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.hoptrail.index.Condition.Value;
import org.hoptrail.model.Found;
import org.hoptrail.model.IpAddress;

/// Turns a condition into a query of Lucene that finds messages with their hops, or deliveries with
/// their hosts.
final class Translation {

  /// All IPv4 addresses lie in IPv6 as `::ffff:0:0/96`, where nobody means them.
  private static final IpAddress FIRST_V4 = IpAddress.v4(0);

  private static final IpAddress LAST_V4 = IpAddress.v4(0xffff_ffffL);

  private static final Translation MESSAGES = new Translation(KindQuery.ROUTES, KindQuery.HOPS);
  private static final Translation DELIVERIES =
      new Translation(KindQuery.DELIVERIES, KindQuery.LEGS);

  private final KindQuery whole;
  private final KindQuery part;

  private Translation(KindQuery whole, KindQuery part) {
    this.whole = whole;
    this.part = part;
  }

  static Query of(SearchQuery query, Found.What what) {
    Translation translation = what == Found.What.MESSAGES ? MESSAGES : DELIVERIES;
    return all(translation.whole, translation.route(query.condition()));
  }

  private static Query all(Query kind, Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(kind, Occur.FILTER).build();
  }

  private Query route(Condition condition) {
    return switch (condition) {
      case Condition.All all -> MatchAllDocsQuery.INSTANCE;
      case Condition.And and -> joined(and.parts().stream().map(this::route).toList(), Occur.MUST);
      case Condition.Or or -> joined(or.parts().stream().map(this::route).toList(), Occur.SHOULD);
      case Condition.Not not -> not(whole, route(not.inner()));
      case Condition.SameHop hop -> someHop(hop(hop.inner()));
      case Condition.Anywhere words -> phrase(Layout.WORDS, words.words());
      case Condition.Is is -> is.field().ofHop() ? someHop(value(is)) : value(is);
    };
  }

  private Query hop(Condition condition) {
    return switch (condition) {
      case Condition.And and -> joined(and.parts().stream().map(this::hop).toList(), Occur.MUST);
      case Condition.Or or -> joined(or.parts().stream().map(this::hop).toList(), Occur.SHOULD);
      case Condition.Not not -> not(part, hop(not.inner()));
      case Condition.Is is -> value(is);
      // The parser lets none of these into a hop.
      case Condition.All all -> part;
      case Condition.SameHop same -> hop(same.inner());
      case Condition.Anywhere words -> phrase(Layout.WORDS, words.words());
    };
  }

  private Query someHop(Query hop) {
    return new ToParentBlockJoinQuery(all(part, hop), whole.documents(), ScoreMode.None);
  }

  private static Query joined(List<Query> parts, Occur how) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(part, how));
    return all.build();
  }

  private static Query not(Query kind, Query query) {
    return new BooleanQuery.Builder().add(kind, Occur.FILTER).add(query, Occur.MUST_NOT).build();
  }

  private static Query value(Condition.Is is) {
    String name = is.field().name();
    return switch (is.value()) {
      case Value.Any any -> Layout.having(name);
      case Value.Exact exact -> new TermQuery(new Term(name, exact.text()));
      case Value.Pattern pattern -> Patterns.query(name, pattern.text());
      case Value.Phrase phrase -> phrase(name, phrase);
      case Value.Between range -> LongField.newRangeQuery(name, range.min(), range.max());
      case Value.Addresses range -> addresses(name, range);
    };
  }

  private static Query addresses(String name, Value.Addresses range) {
    Query wanted =
        InetAddressPoint.newRangeQuery(name, Inet.of(range.first()), Inet.of(range.last()));
    if (range.first().v4()) {
      return wanted;
    }
    return new BooleanQuery.Builder()
        .add(wanted, Occur.FILTER)
        .add(
            InetAddressPoint.newRangeQuery(name, Inet.of(FIRST_V4), Inet.of(LAST_V4)),
            Occur.MUST_NOT)
        .build();
  }

  /// Words one after the other. When the last is open, the ones before it are, and somewhere a word
  /// that begins so.
  private static Query phrase(String name, Value.Phrase phrase) {
    List<String> words = phrase.words();
    if (!phrase.open()) {
      return words.size() == 1
          ? new TermQuery(new Term(name, words.getFirst()))
          : new PhraseQuery(name, words.toArray(String[]::new));
    }
    Query last = new PrefixQuery(new Term(name, words.getLast()));
    if (words.size() == 1) {
      return last;
    }
    Value.Phrase before = new Value.Phrase(words.subList(0, words.size() - 1), false);
    return joined(List.of(phrase(name, before), last), Occur.MUST);
  }
}

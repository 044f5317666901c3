package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.hoptrail.model.UsualRoute;
import org.hoptrail.text.Arrival;
import org.jspecify.annotations.Nullable;

/// By which way the mail of each domain comes over the border, as all messages of an index show it
/// in one state, and which messages came by one that nobody takes.
///
/// A second way that a domain takes now and then is not unusual, and neither is one by which
/// mail of
/// other domains comes: that is a list, a forwarder, or a backup of ours.
final class UsualWays {

  /// Fewer messages prove nothing.
  private static final int ENOUGH = 20;

  /// The share of them, in percent, that takes the usual way.
  private static final int NEARLY_ALL = 95;

  /// So many messages make a second way.
  private static final int REGULAR = 3;

  /// Domains that are kept at hand, as the messages to look at are of few.
  private static final int AT_HAND = 100;

  private final IndexReader reader;
  private final Bearers bearers;
  private final Map<String, Ways> known = new HashMap<>();

  /// How the mail of a domain comes.
  ///
  /// @param usual the usual way, or null when there is none
  /// @param counts how many messages took each way
  /// @param aside those that did not take the usual way, by document
  private record Ways(
      @Nullable UsualRoute usual, Map<String, Integer> counts, Map<Integer, List<String>> aside) {}

  UsualWays(IndexReader reader) {
    this.reader = reader;
    bearers = new Bearers(reader);
  }

  /// Adds what is read here to the document of a route.
  static void put(@Nullable Arrival arrival, Document to) {
    if (arrival != null) {
      to.add(new StringField(Layout.AUTHOR, arrival.domain(), Store.NO));
      for (String way : arrival.ways()) {
        to.add(new StringField(Layout.WAY, way, Store.NO));
        to.add(new SortedSetDocValuesField(Layout.WAY, new BytesRef(way)));
      }
    }
  }

  /// Marks the messages of which is known now that they came by an unusual way, and was not when
  /// they were judged, or the other way about.
  void mark(Fresh fresh, FixedBitSet to) throws IOException {
    if (fresh.isAll()) {
      Terms all = MultiTerms.getTerms(reader, Layout.AUTHOR);
      TermsEnum domains = all == null ? TermsEnum.EMPTY : all.iterator();
      for (BytesRef domain = domains.next(); domain != null; domain = domains.next()) {
        if (domains.docFreq() >= ENOUGH) {
          mark(domain.utf8ToString(), to);
        }
      }
      return;
    }
    for (String domain : fresh.authors()) {
      mark(domain, to);
    }
    for (String way : fresh.ways()) {
      bearers.of(Layout.COMPARED, Layout.VIA + way).forEach(to::set);
    }
  }

  private void mark(String domain, FixedBitSet to) throws IOException {
    Ways ways = read(domain);
    Set<Integer> wrong = bearers.of(Layout.COMPARED, Layout.USUAL + domain);
    UsualRoute usual = ways.usual;
    Set<Integer> same = usual == null ? Set.of() : bearers.of(Layout.COMPARED, told(usual));
    for (Map.Entry<Integer, List<String>> each : ways.aside.entrySet()) {
      boolean unusual = isUnusual(each.getValue(), ways);
      if (unusual && same.contains(each.getKey())) {
        wrong.remove(each.getKey());
      } else if (unusual) {
        wrong.add(each.getKey());
      }
    }
    wrong.forEach(to::set);
  }

  /// What a message bears that was told that it came by an unusual way.
  static List<String> terms(UsualRoute usual, Arrival arrival) {
    List<String> terms = new ArrayList<>(List.of(Layout.USUAL + usual.domain(), told(usual)));
    arrival.ways().forEach(way -> terms.add(Layout.VIA + way));
    return terms;
  }

  private static String told(UsualRoute usual) {
    return Layout.USUAL + usual.domain() + " " + usual.way() + " " + usual.messages();
  }

  /// The usual way of the domain of a message that came by another; null when it did not, or there
  /// is none.
  @Nullable UsualRoute otherThan(Arrival arrival) throws IOException {
    Ways ways = ways(arrival.domain());
    return ways.usual != null && isUnusual(arrival.ways(), ways) ? ways.usual : null;
  }

  private boolean isUnusual(List<String> taken, Ways ways) throws IOException {
    for (String way : taken) {
      boolean usual = ways.usual != null && ways.usual.way().equals(way);
      int count = ways.counts.getOrDefault(way, 0);
      if (usual || count >= REGULAR || isOfOthers(way, count)) {
        return false;
      }
    }
    return true;
  }

  /// Whether more messages came by a way than those of one domain.
  private boolean isOfOthers(String way, int count) throws IOException {
    int all = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term(Layout.WAY, way), PostingsEnum.NONE);
      @Nullable Bits live = leaf.reader().getLiveDocs();
      while (found != null && all <= count && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        all += live == null || live.get(found.docID()) ? 1 : 0;
      }
    }
    return all > count;
  }

  private Ways ways(String domain) throws IOException {
    Ways ways = known.get(domain);
    if (ways == null) {
      if (known.size() == AT_HAND) {
        known.clear();
      }
      ways = read(domain);
      known.put(domain, ways);
    }
    return ways;
  }

  private Ways read(String domain) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Map<Integer, List<String>> taken = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term(Layout.AUTHOR, domain), PostingsEnum.NONE);
      @Nullable SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Layout.WAY);
      @Nullable Bits live = leaf.reader().getLiveDocs();
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          List<String> ways = ways(values, found.docID());
          ways.forEach(way -> counts.merge(way, 1, Integer::sum));
          taken.put(leaf.docBase + found.docID(), ways);
        }
      }
    }
    UsualRoute usual = usual(domain, counts, taken.size());
    taken.values().removeIf(ways -> usual == null || ways.contains(usual.way()));
    return new Ways(usual, counts, taken);
  }

  private static List<String> ways(@Nullable SortedSetDocValues values, int doc)
      throws IOException {
    List<String> ways = new ArrayList<>(2);
    if (values != null && values.advanceExact(doc)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        ways.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return ways;
  }

  private static @Nullable UsualRoute usual(
      String domain, Map<String, Integer> counts, int messages) {
    String most = null;
    int count = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      boolean first = each.getValue() == count && most != null && each.getKey().compareTo(most) < 0;
      if (each.getValue() > count || first) {
        most = each.getKey();
        count = each.getValue();
      }
    }
    boolean isUsual = messages >= ENOUGH && 100L * count >= (long) NEARLY_ALL * messages;
    return most == null || !isUsual
        ? null
        : new UsualRoute(domain, most, HostClocks.least(ENOUGH, messages));
  }

  private static Term term(String field, String value) {
    return new Term(field, value);
  }
}

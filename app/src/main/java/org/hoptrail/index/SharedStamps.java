package org.hoptrail.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Report;
import org.hoptrail.text.StampKeys;
import org.jspecify.annotations.Nullable;

/// Which messages with different Message-IDs bear the same stamp, in one state of an index.
///
/// Of these one is taken for the first: that whose own newest stamp is the oldest, since what was
/// copied into another message was there before it. Which one came into the index first makes no
/// difference.
final class SharedStamps {

  /// Looking a key up costs as much as stepping over so many.
  private static final int STEPS = 16;

  private final IndexReader reader;
  private final @Nullable Terms terms;
  private final @Nullable Bits live;

  /// A message that bears a stamp before all others.
  ///
  /// @param document its route
  /// @param message the number of its Message-ID
  record First(int document, long message) {}

  SharedStamps(IndexReader reader) throws IOException {
    this.reader = reader;
    terms = MultiTerms.getTerms(reader, Layout.STAMPS);
    live = MultiBits.getLiveDocs(reader);
  }

  /// Adds what is read here to the document of a route.
  static void put(Report report, Document to) {
    Cited<String> messageId = report.message().messageId();
    if (messageId == null) {
      return;
    }
    long newest = Long.MAX_VALUE;
    for (Hop hop : report.route().hops()) {
      if (hop.stamp().receivedIndex() >= 0) {
        Cited<MailDate> date = hop.stamp().date();
        newest = date == null ? newest : date.value().instant().toEpochMilli();
        for (long key : StampKeys.of(report.header(), hop.stamp())) {
          to.add(new StringField(Layout.STAMPS, Fresh.bytes(key), Store.NO));
        }
      }
    }
    to.add(new NumericDocValuesField(Layout.MESSAGE, StampKeys.ofMessage(messageId.value())));
    to.add(new NumericDocValuesField(Layout.STAMPED, newest));
  }

  /// Marks the messages that share a stamp with a fresh one, and the fresh ones among them; all
  /// that share one, when everything is fresh.
  void mark(Fresh fresh, FixedBitSet to) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    long[] keys = fresh.keys();
    if (fresh.isAll() || (long) keys.length * STEPS > terms.getSumDocFreq()) {
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (each.docFreq() > 1 && (fresh.isAll() || has(keys, term))) {
          markGroup(each, to);
        }
      }
      return;
    }
    for (long key : keys) {
      if (each.seekExact(Fresh.bytes(key)) && each.docFreq() > 1) {
        markGroup(each, to);
      }
    }
  }

  private static boolean has(long[] keys, BytesRef term) {
    return Arrays.binarySearch(keys, Fresh.number(term)) >= 0;
  }

  private void markGroup(TermsEnum term, FixedBitSet to) throws IOException {
    if (first(term) != null) {
      PostingsEnum group = term.postings(null, PostingsEnum.NONE);
      for (int doc = group.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = group.nextDoc()) {
        if (live == null || live.get(doc)) {
          to.set(doc);
        }
      }
    }
  }

  /// The message that bore a stamp first; null when messages of one Message-ID alone bear it.
  @Nullable First first(long key) throws IOException {
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    return each.seekExact(Fresh.bytes(key)) && each.docFreq() > 1 ? first(each) : null;
  }

  private @Nullable First first(TermsEnum term) throws IOException {
    NumericDocValues messages = MultiDocValues.getNumericValues(reader, Layout.MESSAGE);
    NumericDocValues stamped = MultiDocValues.getNumericValues(reader, Layout.STAMPED);
    NumericDocValues ties = MultiDocValues.getNumericValues(reader, Layout.TIE);
    PostingsEnum group = term.postings(null, PostingsEnum.NONE);
    First first = null;
    long oldest = 0;
    long tie = 0;
    boolean shared = false;
    for (int doc = group.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = group.nextDoc()) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      long message = value(messages, doc);
      long at = value(stamped, doc);
      long number = value(ties, doc);
      shared |= first != null && first.message != message;
      if (first == null || at < oldest || (at == oldest && number < tie)) {
        first = new First(doc, message);
        oldest = at;
        tie = number;
      }
    }
    return shared ? first : null;
  }

  private static long value(@Nullable NumericDocValues values, int doc) throws IOException {
    return values != null && values.advanceExact(doc) ? values.longValue() : 0;
  }
}

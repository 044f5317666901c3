package org.hoptrail.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.hoptrail.model.Found.Facet;
import org.jspecify.annotations.Nullable;

/// Counts the values of fields, and remembers of each part of an index what all of it gave, until
/// that part is closed. A part never changes, other than by deletions, and most parts of an index
/// are there in its next state too: counted is what is new, and what was deleted. One for all
/// states of an index; may be used by several threads.
final class Counts {

  /// Counts something over documents: how many have each value, by the numbers of the values.
  interface Counting {
    int[] of(DocIdSetIterator documents) throws IOException;
  }

  private record Whole(KindQuery kind, String field) {}

  private final Map<CacheKey, Map<Whole, int[]>> wholes = new ConcurrentHashMap<>();
  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

  /// What a query finds in a part, counted.
  ///
  /// @param what is counted; the same name always counts the same
  /// @param counting how
  /// @return by the numbers of the values; not to be changed
  int[] of(Part part, String what, Counting counting) throws IOException {
    Map<Whole, int[]> known = known(part);
    Whole whole = new Whole(part.kind(), what);
    int @Nullable [] all = known.get(whole);
    if (!part.isMost(all != null)) {
      return counting.of(part.found());
    }
    if (all == null) {
      all = counting.of(part.whole());
      known.put(whole, all);
    }
    int[] counts = counting.of(part.others());
    for (int i = 0; i < counts.length; i++) {
      counts[i] = all[i] - counts[i];
    }
    return counts;
  }

  private Map<Whole, int[]> known(Part part) {
    return wholes.computeIfAbsent(
        part.key(),
        fresh -> {
          part.reader().getCoreCacheHelper().addClosedListener(this::forget);
          return new ConcurrentHashMap<>();
        });
  }

  private void forget(CacheKey closed) {
    wholes.remove(closed);
    lexicons.values().forEach(lexicon -> lexicon.forget(closed));
  }

  /// The values of a field that a query finds most.
  ///
  /// @param parts all that it finds
  /// @param values how many are wanted at most
  /// @param deadline what is left of the parts when it is met is not counted
  Facet facet(String field, Iterable<Part> parts, int values, Deadline deadline)
      throws IOException {
    String name = Layout.facet(field);
    Lexicon lexicon =
        lexicons.compute(
            name, (n, before) -> before == null || before.isOvergrown() ? new Lexicon() : before);
    int[] counts = new int[0];
    for (Part part : parts) {
      if (deadline.shouldExit()) {
        break;
      }
      SortedSetDocValues known = DocValues.getSortedSet(part.reader(), name);
      if (known.getValueCount() > 0) {
        int[] here = of(part, name, documents -> ordinals(part, name, documents));
        counts = lexicon.add(part.key(), known, here, counts);
      }
    }
    return lexicon.top(field, counts, values);
  }

  private static int[] ordinals(Part part, String name, DocIdSetIterator documents)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(part.reader(), name);
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    SortedDocValues single = DocValues.unwrapSingleton(values);
    if (single == null) {
      many(values, documents, counts);
    } else {
      one(single, documents, counts);
    }
    return counts;
  }

  private static void one(SortedDocValues values, DocIdSetIterator documents, int[] counts)
      throws IOException {
    int doc = documents.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      if (values.advanceExact(doc)) {
        counts[values.ordValue()]++;
      }
      doc = documents.nextDoc();
    }
  }

  private static void many(SortedSetDocValues values, DocIdSetIterator documents, int[] counts)
      throws IOException {
    int doc = documents.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int size = values.advanceExact(doc) ? values.docValueCount() : 0;
      for (int i = 0; i < size; i++) {
        counts[(int) values.nextOrd()]++;
      }
      doc = documents.nextDoc();
    }
  }
}

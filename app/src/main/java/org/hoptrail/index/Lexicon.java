package org.hoptrail.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.hoptrail.model.Found.Count;
import org.hoptrail.model.Found.Facet;
import org.jspecify.annotations.Nullable;

/// The values of one field in all parts of an index, each with a number, in the order in which they
/// were met. Each part of an index numbers its values anew, so counts of several parts can be added
/// up only by numbers that hold for all. May be used by several threads.
final class Lexicon {

  /// When fewer of the values of a part are wanted, they are looked up one by one.
  private static final double FEW = 0.05;

  /// Values are not worth a clean-up below this number.
  private static final int SMALL = 10_000;

  /// A value and how often it was found.
  private record Entry(BytesRef value, int count) {}

  /// What is shown last comes first. Equal counts are in the order of the values, so that it does
  /// not hang on which was met first.
  private static final Comparator<Entry> LAST_FIRST =
      Comparator.comparingInt(Entry::count)
          .thenComparing(Comparator.comparing(Entry::value).reversed());

  private final BytesRefHash values = new BytesRefHash();

  /// The numbers of all values of a part, by their numbers there.
  private final Map<CacheKey, int[]> numbers = new HashMap<>();

  /// Forgets a part that was closed.
  synchronized void forget(CacheKey part) {
    numbers.remove(part);
  }

  /// Whether most values here are of parts that are gone, so that it is time to begin anew.
  synchronized boolean isOvergrown() {
    long used = numbers.values().stream().mapToLong(each -> each.length).sum();
    return values.size() > Math.max(SMALL, 2 * used);
  }

  /// Adds the counts of a part up.
  ///
  /// @param known its values
  /// @param counts how often each of them was found
  /// @param to what was found elsewhere, by the numbers of this lexicon
  /// @return the sum, by the same numbers
  synchronized int[] add(CacheKey part, SortedSetDocValues known, int[] counts, int[] to)
      throws IOException {
    int[] here = numbers(part, known, counts);
    int[] sum = to.length < values.size() ? Arrays.copyOf(to, values.size()) : to;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        sum[here[i]] += counts[i];
      }
    }
    return sum;
  }

  private int[] numbers(CacheKey part, SortedSetDocValues known, int[] counts) throws IOException {
    int[] all = numbers.get(part);
    if (all != null) {
      return all;
    }
    all = new int[counts.length];
    if (Arrays.stream(counts).filter(count -> count > 0).count() < counts.length * FEW) {
      for (int i = 0; i < all.length; i++) {
        all[i] = counts[i] > 0 ? number(known.lookupOrd(i)) : 0;
      }
      return all;
    }
    TermsEnum terms = known.termsEnum();
    for (int i = 0; i < all.length; i++) {
      all[i] = number(terms.next());
    }
    numbers.put(part, all);
    return all;
  }

  private int number(BytesRef value) {
    int added = values.add(value);
    return added < 0 ? -added - 1 : added;
  }

  /// The values that were found most.
  ///
  /// @param counts how often each was found, by its number
  /// @param most how many values are wanted at most
  synchronized Facet top(String field, int[] counts, int most) {
    PriorityQueue<Entry> top = new PriorityQueue<>(LAST_FIRST);
    BytesRef value = new BytesRef();
    int different = 0;
    int least = 1;
    for (int i = 0; i < counts.length; i++) {
      different += counts[i] > 0 ? 1 : 0;
      if (counts[i] >= least && most > 0) {
        offer(new Entry(values.get(i, value), counts[i]), top, most);
        least = top.size() < most ? 1 : least(top);
      }
    }
    return new Facet(field, different, listed(top));
  }

  private static int least(PriorityQueue<Entry> top) {
    Entry last = top.peek();
    return last == null ? 1 : last.count;
  }

  private static void offer(Entry entry, PriorityQueue<Entry> top, int most) {
    @Nullable Entry last = top.size() < most ? null : top.peek();
    if (last == null || LAST_FIRST.compare(entry, last) > 0) {
      top.add(new Entry(BytesRef.deepCopyOf(entry.value), entry.count));
    }
    if (top.size() > most) {
      top.remove();
    }
  }

  private static List<Count> listed(PriorityQueue<Entry> top) {
    ArrayDeque<Count> counts = new ArrayDeque<>();
    while (!top.isEmpty()) {
      Entry entry = top.remove();
      counts.addFirst(new Count(entry.value.utf8ToString(), entry.count));
    }
    return List.copyOf(counts);
  }
}

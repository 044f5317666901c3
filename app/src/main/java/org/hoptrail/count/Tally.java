package org.hoptrail.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hoptrail.model.Summary.Ranking;

/// Counts names. Exact up to [#MOST] different ones; one more, and the rarer half is dropped: what
/// stays is exact for every name that was never dropped, and the rest is told as one number.
public final class Tally {

  /// Different names that are kept.
  static final int MOST = 50_000;

  /// Characters of a name that are kept.
  private static final int LONGEST = 256;

  private NameTable names = new NameTable();
  private long[] counts = new long[16];
  private long[] bytes = new long[16];
  private long total;
  private long dropped;

  /// Counts a name once.
  public void add(String name) {
    add(name, 1, 0);
  }

  /// Counts a name several times.
  ///
  /// @param size what goes with it; less than 0 when that is not known
  public void add(String name, long count, long size) {
    String key = cut(name);
    int known = names.find(key);
    int number = known < 0 ? fresh(key) : known;
    counts[number] += count;
    bytes[number] += Math.max(0, size);
    total += count;
  }

  private int fresh(String name) {
    if (names.size() >= MOST) {
      drop();
    }
    int number = names.add(name);
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, number * 2);
      bytes = Arrays.copyOf(bytes, number * 2);
    }
    counts[number] = 0;
    bytes[number] = 0;
    return number;
  }

  /// How often a name was counted; 0 when it was not, or was dropped.
  public long count(String name) {
    int number = names.find(cut(name));
    return number < 0 ? 0 : counts[number];
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private void drop() {
    long middle = sorted()[names.size() / 2];
    NameTable kept = new NameTable();
    for (int i = 0; i < names.size(); i++) {
      if (counts[i] > middle) {
        int number = kept.add(names.name(i));
        counts[number] = counts[i];
        bytes[number] = bytes[i];
      } else {
        dropped += counts[i];
      }
    }
    names = kept;
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(counts, names.size());
    Arrays.sort(sorted);
    return sorted;
  }

  /// The most frequent names.
  public Ranking ranking(int top) {
    long least = least(top);
    List<Ranking.Entry> entries =
        IntStream.range(0, names.size())
            .filter(i -> counts[i] >= least)
            .mapToObj(i -> new Ranking.Entry(names.name(i), counts[i], bytes[i]))
            .sorted(
                Comparator.comparingLong((Ranking.Entry e) -> -e.count())
                    .thenComparingLong(e -> -e.bytes())
                    .thenComparing(Ranking.Entry::name))
            .limit(top)
            .toList();
    return new Ranking(entries, total, names.size(), dropped);
  }

  /// The count of the last that is shown: most names are rare and need not be sorted.
  private long least(int top) {
    return top >= names.size() ? 0 : sorted()[names.size() - top];
  }
}

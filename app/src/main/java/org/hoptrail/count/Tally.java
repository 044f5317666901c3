package org.hoptrail.count;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Summary.Ranking;

/// Counts names. Exact up to [#MOST] different ones; one more, and the rarer half is dropped: what
/// stays is exact for every name that was never dropped, and the rest is told as one number.
public final class Tally {

  /// Different names that are kept.
  static final int MOST = 50_000;

  /// Characters of a name that are kept.
  private static final int LONGEST = 256;

  private static final class Count {
    private long count;
    private long bytes;
  }

  private final Map<String, Count> counts = new HashMap<>();
  private long total;
  private long dropped;

  /// Counts a name once.
  public void add(String name) {
    add(name, 1, 0);
  }

  /// Counts a name several times.
  ///
  /// @param bytes what goes with it; less than 0 when that is not known
  public void add(String name, long count, long bytes) {
    String key = cut(name);
    Count known = counts.get(key);
    if (known == null) {
      if (counts.size() >= MOST) {
        drop();
      }
      known = new Count();
      counts.put(key, known);
    }
    known.count += count;
    known.bytes += Math.max(0, bytes);
    total += count;
  }

  /// How often a name was counted; 0 when it was not, or was dropped.
  public long count(String name) {
    Count known = counts.get(cut(name));
    return known == null ? 0 : known.count;
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private void drop() {
    long[] sorted = counts.values().stream().mapToLong(c -> c.count).sorted().toArray();
    long middle = sorted[sorted.length / 2];
    counts
        .values()
        .removeIf(
            c -> {
              boolean rare = c.count <= middle;
              dropped += rare ? c.count : 0;
              return rare;
            });
  }

  /// The most frequent names.
  public Ranking ranking(int top) {
    long least = least(top);
    List<Ranking.Entry> entries =
        counts.entrySet().stream()
            .filter(e -> e.getValue().count >= least)
            .sorted(
                Comparator.comparingLong((Map.Entry<String, Count> e) -> -e.getValue().count)
                    .thenComparingLong(e -> -e.getValue().bytes)
                    .thenComparing(Map.Entry::getKey))
            .limit(top)
            .map(e -> new Ranking.Entry(e.getKey(), e.getValue().count, e.getValue().bytes))
            .toList();
    return new Ranking(entries, total, counts.size(), dropped);
  }

  /// The count of the last that is shown: most names are rare and need not be sorted.
  private long least(int top) {
    if (top >= counts.size()) {
      return 0;
    }
    long[] sorted = counts.values().stream().mapToLong(c -> c.count).sorted().toArray();
    return sorted[sorted.length - top];
  }
}

package org.hoptrail.evaluation;

import java.util.HashMap;
import java.util.Map;

/// Counts texts and lists the commonest.
final class Frequencies {

  private final Map<String, Integer> counts = new HashMap<>();

  void add(String text) {
    counts.merge(text, 1, Integer::sum);
  }

  /// The commonest texts, one a line with its count.
  String top(int most) {
    StringBuilder out = new StringBuilder();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(e -> out.append("%6d  %s%n".formatted(e.getValue(), e.getKey())));
    return out.toString();
  }
}

package org.hoptrail.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.model.LogPlace;

/// Lines that nobody understood, by class: how many, and where the first of them stand.
final class UnreadLines {

  private static final int EXAMPLES = 3;

  private final Map<String, long[]> counts = new TreeMap<>();
  private final Map<String, List<LogPlace>> examples = new TreeMap<>();

  void add(String what, long count, LogPlace place) {
    add(what, count, List.of(place));
  }

  private void add(String what, long count, List<LogPlace> places) {
    counts.computeIfAbsent(what, w -> new long[1])[0] += count;
    List<LogPlace> known = examples.computeIfAbsent(what, w -> new ArrayList<>());
    places.stream().limit(EXAMPLES - known.size()).forEach(known::add);
  }

  /// Adds those of others, class by class.
  void addAll(UnreadLines others) {
    others.byClass().forEach((what, lines) -> add(what, lines.count(), lines.examples()));
  }

  /// Adds those of others as one class.
  void addAll(UnreadLines others, String what) {
    others.byClass().values().forEach(lines -> add(what, lines.count(), lines.examples()));
  }

  Map<String, Coverage.Unread> byClass() {
    Map<String, Coverage.Unread> result = new TreeMap<>();
    counts.forEach(
        (what, count) ->
            result.put(
                what, new Coverage.Unread(count[0], examples.getOrDefault(what, List.of()))));
    return result;
  }
}

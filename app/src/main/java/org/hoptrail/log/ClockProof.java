package org.hoptrail.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.log.LogClock.Stretch;
import org.jspecify.annotations.Nullable;

/// What the evidence of a file proves: the year of its first stamp, and in which stretches its
/// clock had which offset.
///
/// @param years how much was the true year ahead of a blank clock's; null when nothing proves it
/// @param stretches in the order of the file; empty when nothing proves an offset
/// @param witnesses how many lines gave evidence
record ClockProof(@Nullable Integer years, List<Stretch> stretches, int witnesses) {

  /// So many lines in a row must agree before a new offset is believed: clocks are changed twice a
  /// year, but an id that was copied or misread can stand anywhere.
  private static final int AGREEING = 3;

  ClockProof {
    stretches = List.copyOf(stretches);
  }

  /// Weighs the evidence of one file.
  static ClockProof of(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return new ClockProof(null, List.of(), 0);
    }
    Map<Integer, Integer> years = new HashMap<>();
    for (Evidence e : evidence) {
      years.merge(e.year() - e.blankYear(), 1, Integer::sum);
    }
    return new ClockProof(most(years), stretches(evidence), evidence.size());
  }

  private static List<Stretch> stretches(List<Evidence> evidence) {
    List<Stretch> found = new ArrayList<>();
    Map<Integer, Integer> first = new HashMap<>();
    for (Evidence e : evidence.subList(0, Math.min(9, evidence.size()))) {
      first.merge(e.offsetSeconds(), 1, Integer::sum);
    }
    int current = most(first);
    found.add(new Stretch(0, current));
    int streak = 0;
    for (int i = 0; i < evidence.size(); i++) {
      int offset = evidence.get(i).offsetSeconds();
      boolean other = offset != current;
      boolean goesOn = i > 0 && offset == evidence.get(i - 1).offsetSeconds();
      streak = other ? (goesOn ? streak + 1 : 1) : 0;
      if (streak == AGREEING) {
        current = offset;
        boolean fromTheFirst = i + 1 == AGREEING;
        if (fromTheFirst) {
          found.clear();
        }
        found.add(new Stretch(fromTheFirst ? 0 : evidence.get(i - AGREEING + 1).at(), current));
        streak = 0;
      }
    }
    return found;
  }

  /// The value with the most votes, the least of several.
  private static int most(Map<Integer, Integer> votes) {
    int best = 0;
    int count = 0;
    for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
      boolean more = vote.getValue() > count;
      if (more || vote.getValue() == count && vote.getKey() < best) {
        best = vote.getKey();
        count = vote.getValue();
      }
    }
    return best;
  }
}

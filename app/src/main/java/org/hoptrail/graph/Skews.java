package org.hoptrail.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.graph.GraphBuilder.Way;
import org.hoptrail.model.ClockSkew;
import org.jspecify.annotations.Nullable;

/// Which clocks disagree, as far as the stamps of many messages tell. Two hosts see that they
/// disagree, and not who is right; when several say the same of one, it is that one.
final class Skews {

  private final List<Map.Entry<Way, Flow>> pairs = new ArrayList<>();
  private final Map<String, Integer> ahead = new HashMap<>();
  private final Map<String, Integer> behind = new HashMap<>();

  Skews(Map<Way, Flow> flows) {
    for (Map.Entry<Way, Flow> pair : flows.entrySet()) {
      Way way = pair.getKey();
      if (!way.from().equals(way.to()) && pair.getValue().apart().seconds() > 0) {
        pairs.add(pair);
        ahead.merge(way.from(), 1, Integer::sum);
        behind.merge(way.to(), 1, Integer::sum);
      }
    }
  }

  /// Those first that most messages tell of.
  List<ClockSkew> list(int most) {
    return pairs.stream()
        .map(pair -> skew(pair.getKey(), pair.getValue().apart()))
        .sorted(
            Comparator.comparingLong((ClockSkew skew) -> -skew.count())
                .thenComparing(ClockSkew::ahead)
                .thenComparing(ClockSkew::behind))
        .limit(most)
        .toList();
  }

  private ClockSkew skew(Way way, Apart apart) {
    return new ClockSkew(way.from(), way.to(), apart.count(), apart.seconds(), wrong(way));
  }

  private @Nullable String wrong(Way way) {
    boolean sender = ahead.getOrDefault(way.from(), 0) > 1 && !behind.containsKey(way.from());
    boolean receiver = behind.getOrDefault(way.to(), 0) > 1 && !ahead.containsKey(way.to());
    if (sender == receiver) {
      return null;
    }
    return sender ? way.from() : way.to();
  }
}

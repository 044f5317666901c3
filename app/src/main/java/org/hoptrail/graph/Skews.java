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
/// disagree, and not who is right; when another host says about the same of one, it is that one.
final class Skews {

  /// Two that differ by more do not say the same: each tells how far clocks are apart at least.
  private static final double ALIKE = 2;

  private final List<Map.Entry<Way, Flow>> pairs = new ArrayList<>();

  /// By how many seconds others are behind a host, and ahead of it.
  private final Map<String, List<Double>> ahead = new HashMap<>();

  private final Map<String, List<Double>> behind = new HashMap<>();

  Skews(Map<Way, Flow> flows) {
    for (Map.Entry<Way, Flow> pair : flows.entrySet()) {
      Way way = pair.getKey();
      double seconds = pair.getValue().apart().seconds();
      boolean twoHosts = !way.from().equals(way.to()) && isOne(way.from()) && isOne(way.to());
      if (twoHosts && seconds > 0) {
        pairs.add(pair);
        ahead.computeIfAbsent(way.from(), host -> new ArrayList<>(1)).add(seconds);
        behind.computeIfAbsent(way.to(), host -> new ArrayList<>(1)).add(seconds);
      }
    }
  }

  /// Whether a name is that of one host: every host calls itself `localhost`.
  private static boolean isOne(String name) {
    return !name.startsWith("(") && !name.equals("localhost") && !name.startsWith("localhost.");
  }

  /// Those first that most messages tell of.
  List<ClockSkew> list(int most) {
    return pairs.stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<Way, Flow> p) -> -p.getValue().apart().count())
                .thenComparing(pair -> pair.getKey().from())
                .thenComparing(pair -> pair.getKey().to()))
        .limit(most)
        .map(pair -> skew(pair.getKey(), pair.getValue().apart()))
        .toList();
  }

  private ClockSkew skew(Way way, Apart apart) {
    double seconds = apart.seconds();
    return new ClockSkew(way.from(), way.to(), apart.count(), seconds, wrong(way, seconds));
  }

  private @Nullable String wrong(Way way, double seconds) {
    boolean sender = agree(ahead.get(way.from()), seconds) && !behind.containsKey(way.from());
    boolean receiver = agree(behind.get(way.to()), seconds) && !ahead.containsKey(way.to());
    if (sender == receiver) {
      return null;
    }
    return sender ? way.from() : way.to();
  }

  /// Whether another of them says about the same.
  private static boolean agree(@Nullable List<Double> told, double seconds) {
    return told != null
        && told.stream().filter(s -> s <= seconds * ALIKE && s * ALIKE >= seconds).count() > 1;
  }
}

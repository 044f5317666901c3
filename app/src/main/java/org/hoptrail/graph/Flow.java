package org.hoptrail.graph;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.hoptrail.model.Standing;
import org.jspecify.annotations.Nullable;

/// What passed along one edge.
final class Flow {

  private final Map<Standing, Long> standings = new EnumMap<>(Standing.class);
  private final Clocked clocked = new Clocked();
  private final Apart apart = new Apart();
  private long count;
  private long distance;

  /// @param ends whether the time runs between the stamps of the two ends of the edge
  /// @param away how many hops follow on the route
  void add(Standing standing, @Nullable Duration transit, boolean ends, int away) {
    count++;
    distance += away;
    standings.merge(standing, 1L, Long::sum);
    if (transit != null) {
      clocked.add(transit);
    }
    if (transit != null && ends) {
      apart.add(transit);
    }
  }

  long count() {
    return count;
  }

  /// The hops that followed, over all that passed.
  long distance() {
    return distance;
  }

  Map<Standing, Long> standings() {
    return standings;
  }

  Clocked clocked() {
    return clocked;
  }

  Apart apart() {
    return apart;
  }
}

package org.hoptrail.graph;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.hoptrail.count.Tally;
import org.hoptrail.model.ClockSkew;
import org.hoptrail.model.Passage;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.RelayGraph.By;
import org.hoptrail.model.RelayGraph.Edge;
import org.hoptrail.model.RelayGraph.Rest;
import org.hoptrail.model.RelayGraph.Times;
import org.hoptrail.model.Standing;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// Adds routes up. The door of the package.
///
/// Counts are exact up to [#MOST] different edges; one more, and the rarer half is forgotten, which
/// the graph tells. Up to there the order of the routes makes no difference.
public final class GraphBuilder {

  /// Different edges that are kept.
  static final int MOST = 20_000;

  private final By by;
  private final Naming naming;
  private final Map<Way, Flow> flows = new HashMap<>();
  private final Tally nodes = new Tally();
  private long messages;
  private boolean complete = true;
  private long forgotten;

  /// From whom to whom.
  record Way(String from, String to) {}

  /// @param by what the nodes of the graph are
  public GraphBuilder(By by) {
    this.by = by;
    naming = new Naming(by);
  }

  /// Adds the route of one message.
  ///
  /// @param route its hops, oldest first
  public void add(List<Passage> route) {
    messages++;
    Set<String> passed = new HashSet<>();
    Passage before = null;
    for (int i = 0; i < route.size(); i++) {
      Passage hop = route.get(i);
      Way way = new Way(naming.sender(hop, before), naming.receiver(hop));
      boolean ends = before != null && HostNames.follows(hop, before);
      flow(way).add(hop.standing(), time(hop, before), ends, route.size() - 1 - i);
      if (hop.standing() != Standing.CONTRADICTED) {
        passed.add(way.from);
        passed.add(way.to);
      }
      before = hop;
    }
    passed.forEach(nodes::add);
  }

  /// There are more routes, but there was no time for them.
  public void cutShort() {
    complete = false;
  }

  /// An invented stamp has an invented time.
  private static @Nullable Duration time(Passage hop, @Nullable Passage before) {
    boolean invented =
        hop.standing() == Standing.CONTRADICTED
            || before != null && before.standing() == Standing.CONTRADICTED;
    return invented ? null : hop.transit();
  }

  private Flow flow(Way way) {
    Flow known = flows.get(way);
    if (known != null) {
      return known;
    }
    if (flows.size() >= MOST) {
      forget();
    }
    Flow fresh = new Flow();
    flows.put(way, fresh);
    return fresh;
  }

  private void forget() {
    long[] sorted = flows.values().stream().mapToLong(Flow::count).sorted().toArray();
    long middle = sorted[sorted.length / 2];
    flows
        .values()
        .removeIf(
            flow -> {
              boolean rare = flow.count() <= middle;
              forgotten += rare ? flow.count() : 0;
              return rare;
            });
  }

  /// What was added so far.
  ///
  /// @param least edges that were taken less often are left out
  /// @param most how many edges at most, the most frequent ones
  public RelayGraph graph(long least, int most) {
    List<Map.Entry<Way, Flow>> kept =
        flows.entrySet().stream()
            .filter(entry -> entry.getValue().count() >= least)
            .sorted(by(Flow::count))
            .limit(most)
            .toList();
    return graph(kept);
  }

  /// The edges on which most time was lost, with their nodes.
  ///
  /// @param most how many edges at most
  public RelayGraph slowest(int most) {
    List<Map.Entry<Way, Flow>> kept =
        flows.entrySet().stream()
            .filter(entry -> entry.getValue().clocked().lostMillis() > 0)
            .sorted(by(flow -> flow.clocked().lostMillis()))
            .limit(most)
            .toList();
    return graph(kept);
  }

  /// The hosts whose clocks disagree, those first that most messages tell of. Makes sense for a
  /// graph of hosts only.
  ///
  /// @param most how many pairs at most
  public List<ClockSkew> skews(int most) {
    return new Skews(flows).list(most);
  }

  /// Most first, and by name where that leaves a choice.
  private static Comparator<Map.Entry<Way, Flow>> by(ToLongFunction<Flow> size) {
    return Comparator.comparingLong(
            (Map.Entry<Way, Flow> entry) -> -size.applyAsLong(entry.getValue()))
        .thenComparing(entry -> entry.getKey().from)
        .thenComparing(entry -> entry.getKey().to);
  }

  private RelayGraph graph(List<Map.Entry<Way, Flow>> kept) {
    long all = flows.values().stream().mapToLong(Flow::count).sum();
    long shown = kept.stream().mapToLong(entry -> entry.getValue().count()).sum();
    Map<String, Clocked> arrivals = new HashMap<>();
    flows.forEach(
        (way, flow) ->
            arrivals.computeIfAbsent(way.to, name -> new Clocked()).addAll(flow.clocked()));
    return new RelayGraph(
        by,
        messages,
        complete,
        new Layers(kept).nodes(nodes::count, name -> times(arrivals.get(name))),
        kept.stream().map(GraphBuilder::edge).toList(),
        new Rest(flows.size() - kept.size(), all - shown, forgotten));
  }

  private static Times times(@Nullable Clocked arrivals) {
    return arrivals == null ? new Clocked().times() : arrivals.times();
  }

  private static Edge edge(Map.Entry<Way, Flow> entry) {
    Way way = entry.getKey();
    Flow flow = entry.getValue();
    return new Edge(way.from, way.to, flow.count(), flow.clocked().times(), flow.standings());
  }
}

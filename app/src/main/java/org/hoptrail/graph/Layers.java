package org.hoptrail.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hoptrail.graph.GraphBuilder.Way;
import org.hoptrail.model.RelayGraph.Node;
import org.hoptrail.model.RelayGraph.Times;

/// Where to draw the nodes: in layers by their mean distance from the end of the routes, and within
/// a layer near those they are tied to. The same edges always give the same places.
final class Layers {

  /// How often rows are put in order anew; more changes little.
  private static final int SWEEPS = 4;

  private final List<Map.Entry<Way, Flow>> edges;
  private final Map<String, Spot> spots = new HashMap<>();

  /// Where one node stands.
  private static final class Spot {
    private final String name;
    private long count;
    private long distance;
    private int layer;
    private int row;
    private double pull;
    private double weight;

    Spot(String name) {
      this.name = name;
    }

    void rest() {
      pull = 0;
      weight = 0;
    }

    /// Neighbours in other layers pull at a spot, each as strongly as mail passes between them.
    void pull(Spot other, long count) {
      if (other.layer != layer) {
        pull += (double) count * other.row;
        weight += count;
      }
    }

    /// The row it would like best.
    double wanted() {
      return weight == 0 ? row : pull / weight;
    }
  }

  Layers(List<Map.Entry<Way, Flow>> edges) {
    this.edges = edges;
    for (Map.Entry<Way, Flow> edge : edges) {
      Flow flow = edge.getValue();
      tie(edge.getKey().to(), flow.count(), flow.distance());
      tie(edge.getKey().from(), flow.count(), flow.distance() + flow.count());
    }
  }

  private void tie(String name, long count, long distance) {
    Spot spot = spot(name);
    spot.count += count;
    spot.distance += distance;
  }

  /// The nodes, those first that most messages passed.
  ///
  /// @param messages how many messages passed each
  /// @param times how long it took until each had them
  List<Node> nodes(ToLongFunction<String> messages, Function<String, Times> times) {
    for (List<Spot> layer : layers()) {
      layer.sort(Comparator.comparingLong((Spot s) -> -s.count).thenComparing(s -> s.name));
      number(layer);
    }
    for (int i = 0; i < SWEEPS; i++) {
      layers().forEach(this::settle);
    }
    return spots.values().stream()
        .map(
            s ->
                new Node(s.name, messages.applyAsLong(s.name), times.apply(s.name), s.layer, s.row))
        .sorted(Comparator.comparingLong((Node n) -> -n.messages()).thenComparing(Node::name))
        .toList();
  }

  /// The spots by layer, last hosts first, without empty layers between.
  private List<List<Spot>> layers() {
    Map<Long, List<Spot>> byDistance = new TreeMap<>();
    for (Spot spot : spots.values()) {
      long distance = Math.round((double) spot.distance / spot.count);
      byDistance.computeIfAbsent(distance, d -> new ArrayList<>()).add(spot);
    }
    List<List<Spot>> layers = new ArrayList<>(byDistance.values());
    for (int i = 0; i < layers.size(); i++) {
      int layer = i;
      layers.get(i).forEach(spot -> spot.layer = layer);
    }
    return layers;
  }

  /// Puts the spots of a layer in the order of what pulls at them.
  private void settle(List<Spot> layer) {
    spots.values().forEach(Spot::rest);
    for (Map.Entry<Way, Flow> edge : edges) {
      Spot from = spot(edge.getKey().from());
      Spot to = spot(edge.getKey().to());
      from.pull(to, edge.getValue().count());
      to.pull(from, edge.getValue().count());
    }
    layer.sort(Comparator.comparingDouble(Spot::wanted).thenComparingInt(spot -> spot.row));
    number(layer);
  }

  private Spot spot(String name) {
    return spots.computeIfAbsent(name, Spot::new);
  }

  private static void number(List<Spot> layer) {
    for (int i = 0; i < layer.size(); i++) {
      layer.get(i).row = i;
    }
  }
}

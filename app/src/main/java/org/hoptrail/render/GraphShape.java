package org.hoptrail.render;

import java.util.function.ToDoubleFunction;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.RelayGraph.Edge;
import org.hoptrail.model.RelayGraph.Node;
import org.hoptrail.model.RelayGraph.Rest;
import org.hoptrail.model.RelayGraph.Times;
import org.hoptrail.model.Standing;

/// The JSON of a relay graph, `hoptrail.graph/1`.
final class GraphShape {

  static final String SCHEMA = "hoptrail.graph/1";

  private static final Shape<Times> TIMES =
      seconds(
          seconds(
              seconds(
                  seconds(
                      new Shape<Times>()
                          .number("count", "hops that are timed", Times::count)
                          .number(
                              "backward",
                              "hops that seem to have taken less than no time; not counted above",
                              Times::backward),
                      "median",
                      "seconds, within four percent; null when none is timed",
                      Times::median),
                  "p95",
                  "seconds, within four percent; null when none is timed",
                  Times::p95),
              "max",
              "seconds, exact",
              Times::most),
          "lost",
          "seconds of all together, each hop as five days at most",
          Times::lost);

  private static final Shape<Node> NODE =
      new Shape<Node>()
          .text("name", "the host, domain or mail system", Node::name)
          .number(
              "messages",
              "how many messages passed it; contradicted stamps do not count",
              Node::messages)
          .object("times", "how long it took until it had them, by any way", TIMES, Node::times)
          .number("layer", "a place to draw it: 0 = end of the routes", Node::layer)
          .number("row", "its place within the layer", Node::row);

  private static final Shape<Edge> STANDINGS = standings();

  private static final Shape<Edge> EDGE =
      new Shape<Edge>()
          .text("from", "who gave", Edge::from)
          .text("to", "who took", Edge::to)
          .number("count", "how often", Edge::count)
          .object("times", "seconds since the stamp before", TIMES, Edge::times)
          .flag(
              "doubtful",
              "whether all stamps that tell of it are `claimed` or `contradicted`",
              Edge::isDoubtful)
          .object("standings", "how many stamps have each standing", STANDINGS, edge -> edge);

  private static final Shape<Rest> REST =
      new Shape<Rest>()
          .number("edges", "edges left out", Rest::edges)
          .number("count", "how often these were taken", Rest::count)
          .number(
              "forgotten",
              "how often edges were taken that were forgotten as rare; 0 when all is exact",
              Rest::forgotten);

  static final Shape<RelayGraph> SHAPE =
      new Shape<RelayGraph>()
          .text("schema", "`" + SCHEMA + "`", graph -> SCHEMA)
          .text("by", "what the nodes are: `host`, `domain` or `system`", g -> by(g))
          .number("messages", "how many routes were added up", RelayGraph::messages)
          .flag(FoundShape.COMPLETE, FoundShape.COMPLETE_MEANS, RelayGraph::complete)
          .objects("nodes", "busiest first", NODE, RelayGraph::nodes)
          .objects("edges", "most frequent first", EDGE, RelayGraph::edges)
          .object("rest", "what is not among the edges", REST, RelayGraph::rest);

  private GraphShape() {}

  private static String by(RelayGraph graph) {
    return HopShape.word(graph.by());
  }

  private static Shape<Edge> standings() {
    Shape<Edge> shape = new Shape<>();
    for (Standing standing : Standing.values()) {
      String word = HopShape.word(standing);
      shape.number(word, "stamps", edge -> edge.standings().getOrDefault(standing, 0L));
    }
    return shape;
  }

  private static Shape<Times> seconds(
      Shape<Times> shape, String name, String meaning, ToDoubleFunction<Times> value) {
    return shape.numberOrNull(
        name, meaning, times -> times.count() == 0 ? null : value.applyAsDouble(times));
  }
}

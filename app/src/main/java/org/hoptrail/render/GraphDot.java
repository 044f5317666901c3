package org.hoptrail.render;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.RelayGraph.Edge;
import org.hoptrail.model.RelayGraph.Node;

/// A relay graph in the language of Graphviz. Edges that only claims tell of are dashed, those with
/// contradicted stamps red; the more mail, the thicker.
final class GraphDot {

  private static final String RED = "#cf222e";

  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> ids = new HashMap<>();

  private GraphDot() {}

  static String of(RelayGraph graph) {
    GraphDot dot = new GraphDot();
    dot.out.append("digraph hoptrail {\n");
    dot.out.append("  graph [charset=\"UTF-8\", rankdir=LR];\n");
    dot.out.append("  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n");
    dot.out.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    graph.nodes().forEach(dot::node);
    graph.edges().forEach(dot::edge);
    return dot.out.append("}\n").toString();
  }

  private void node(Node node) {
    String id = "n" + ids.size();
    ids.put(node.name(), id);
    out.append("  ").append(id).append(" [label=\"").append(escaped(node.name()));
    out.append("\\n").append(GraphText.counted(node.messages(), "message")).append("\"];\n");
  }

  private void edge(Edge edge) {
    out.append("  ").append(ids.get(edge.from())).append(" -> ").append(ids.get(edge.to()));
    out.append(" [label=\"").append(edge.count());
    if (edge.times().count() > 0) {
      out.append("\\n").append(SummaryWords.seconds(edge.times().median()));
      out.append(", p95 ").append(SummaryWords.seconds(edge.times().p95()));
    }
    double width = 1 + Math.log10((double) Math.max(1, edge.count()));
    out.append(String.format(Locale.ROOT, "\", penwidth=%.1f", width));
    out.append(edge.isDoubtful() ? ", style=dashed" : "");
    out.append(edge.contradicted() > 0 ? ", color=\"" + RED + "\"" : "").append("];\n");
  }

  /// Text within a quoted string: there a backslash begins an escape, and a quote ends it.
  private static String escaped(String text) {
    return Printable.of(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }
}

package org.hoptrail.render;

import java.io.OutputStream;
import org.hoptrail.model.RelayGraph;

/// A relay graph for people and for other programs.
public final class GraphOut {

  private GraphOut() {}

  /// One object.
  ///
  /// @param out receives UTF-8; it is flushed, not closed
  /// @param indented whether to write for people
  public static void json(RelayGraph graph, OutputStream out, boolean indented) {
    JsonOut json = new JsonOut(out, indented);
    GraphShape.SHAPE.write(json, graph);
    json.endLine();
    json.flush();
  }

  /// The language of Graphviz.
  public static String dot(RelayGraph graph) {
    return GraphDot.of(graph);
  }

  /// A line for each edge.
  public static String text(RelayGraph graph, Style style) {
    return GraphText.of(graph, style);
  }
}

package org.hoptrail.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.RelayGraph.Edge;
import org.hoptrail.model.RelayGraph.Times;
import org.hoptrail.model.Standing;

/// A relay graph for a terminal: a line for each edge.
final class GraphText {

  private static final int LONGEST_NAME = 60;
  private static final String STANDING = "standing";

  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private GraphText(Style style) {
    this.style = style;
  }

  static String of(RelayGraph graph, Style style) {
    GraphText text = new GraphText(style);
    int width = STANDING.length();
    for (Edge edge : graph.edges()) {
      width = Math.max(width, standings(edge).length());
    }
    if (!graph.edges().isEmpty()) {
      text.line("count", "median", "p95", padded(STANDING, width), "way");
    }
    for (Edge edge : graph.edges()) {
      text.edge(edge, width);
    }
    text.rest(graph);
    return text.out.toString();
  }

  private void line(String count, String median, String p95, String standing, String way) {
    out.append(String.format(Locale.ROOT, "%7s  %8s  %8s  ", count, median, p95));
    out.append(standing).append("  ").append(way).append('\n');
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private void edge(Edge edge, int width) {
    Times times = edge.times();
    boolean timed = times.count() > 0;
    String way = name(edge.from()) + " -> " + name(edge.to());
    String backward = times.backward() == 0 ? "" : "  " + times.backward() + " backward in time";
    line(
        Long.toString(edge.count()),
        timed ? SummaryWords.seconds(times.median()) : "",
        timed ? SummaryWords.seconds(times.p95()) : "",
        shade(edge, padded(standings(edge), width)),
        shade(edge, way) + (backward.isEmpty() ? "" : style.faint(backward)));
  }

  private String shade(Edge edge, String text) {
    if (edge.contradicted() > 0) {
      return style.bad(text);
    }
    return edge.isDoubtful() ? style.warning(text) : text;
  }

  private static String name(String name) {
    return Printable.middleCut(name, LONGEST_NAME);
  }

  /// `border`, or `border 3, claimed 1`.
  private static String standings(Edge edge) {
    List<String> words = new ArrayList<>();
    boolean alone = edge.standings().size() == 1;
    for (Standing standing : Standing.values()) {
      Long count = edge.standings().get(standing);
      if (count != null) {
        words.add(HopShape.word(standing) + (alone ? "" : " " + count));
      }
    }
    return String.join(", ", words);
  }

  private void rest(RelayGraph graph) {
    out.append(graph.edges().isEmpty() ? "" : "\n");
    out.append(counted(graph.messages(), "message")).append(", ");
    out.append(counted(graph.edges().size(), "way"));
    out.append(graph.complete() ? "" : FoundText.NO_TIME).append('\n');
    if (graph.rest().edges() > 0) {
      out.append(counted(graph.rest().edges(), "further way")).append(", taken ");
      out.append(counted(graph.rest().count(), "time")).append(", not shown\n");
    }
    if (graph.rest().forgotten() > 0) {
      out.append("There were too many ways to remember: rare ones, taken ");
      out.append(counted(graph.rest().forgotten(), "time")).append(", were forgotten\n");
    }
  }

  static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

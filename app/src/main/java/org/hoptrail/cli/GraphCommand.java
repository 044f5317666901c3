package org.hoptrail.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.graph.GraphBuilder;
import org.hoptrail.index.ParsedQuery;
import org.hoptrail.index.QueryError;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteReader;
import org.hoptrail.index.SearchQuery;
import org.hoptrail.model.RelayGraph;
import org.hoptrail.model.RelayGraph.By;
import org.hoptrail.render.GraphOut;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail graph`: who gave mail to whom, in the messages of an index that answer a query.
final class GraphCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON,
    DOT
  }

  /// Enough for millions of messages, of which a search reads only those it shows.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Terminal terminal;
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("FORMAT")
          .type(Format.class)
          .defaultValue("TEXT")
          .description("text (default), json (one object) or dot (for Graphviz).")
          .build();
  private final Common common =
      new Common(
          this,
          format,
          "graph",
          "Adds up the routes of messages in an index: who gave mail to whom, how often, and how"
              + " long that took. Ways that nothing but claims tell of, and contradicted ones,"
              + " stand out.",
          "A client is the host that wrote the stamp before unless something speaks against that;"
              + " otherwise it has the name or address that the next host saw.",
          "Such as: graph --index mail.index --by domain --format dot 'date:2026-03' | dot -Tsvg");
  private final PositionalParamSpec words =
      Common.texts("QUERY", "0..*", "0..*", "Which messages, as for search; default is all.");
  private final IndexOption index = new IndexOption();
  private final OptionSpec by =
      OptionSpec.builder("--by")
          .paramLabel("WHAT")
          .type(By.class)
          .defaultValue("HOST")
          .description("What the nodes are: host (default), domain or system.")
          .build();
  private final NumberOption least =
      new NumberOption(
          "--min-count", 1, "Leave out ways that were taken less often; default is 1.");
  private final NumberOption limit =
      new NumberOption(
          "--limit", 100, "How many ways at most, the most frequent ones; default is 100.");

  private final TimeLimit timeLimit = new TimeLimit(PATIENCE, "Adding up");

  GraphCommand(Terminal terminal) {
    this.terminal = terminal;
    CommandSpec spec = common.spec().addPositional(words).addOption(index.spec());
    spec.addOption(by).addOption(least.spec()).addOption(limit.spec());
    spec.addOption(timeLimit.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() throws Exception {
    int fewest = least.number(common);
    int most = limit.number(common);
    List<String> written = words.getValue();
    ParsedQuery parsed = ParsedQuery.of(written == null ? "" : String.join(" ", written));
    return switch (parsed) {
      case QueryError error -> SearchCommand.wrong(terminal, error);
      case SearchQuery query -> IndexOption.guarded(terminal, () -> graph(query, fewest, most));
    };
  }

  private int graph(SearchQuery query, int fewest, int most) {
    GraphBuilder builder = new GraphBuilder(by.getValue());
    try (RouteReader reader = RouteIndex.read(index.directory(), timeLimit.duration(common))) {
      if (!reader.each(query, builder::add)) {
        builder.cutShort();
        TimeLimit.ranOut(terminal);
      }
    }
    print(builder.graph(fewest, most));
    return ExitCode.DONE;
  }

  private void print(RelayGraph graph) {
    Format wanted = format.getValue();
    switch (wanted) {
      case JSON -> GraphOut.json(graph, terminal.out(), true);
      case DOT -> terminal.say(GraphOut.dot(graph));
      case TEXT -> terminal.say(GraphOut.text(graph, common.style(terminal)));
    }
  }
}

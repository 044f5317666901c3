package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.index.Fields;
import org.hoptrail.index.ParsedQuery;
import org.hoptrail.index.QueryError;
import org.hoptrail.index.Request;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteReader;
import org.hoptrail.index.SearchQuery;
import org.hoptrail.model.Found;
import org.hoptrail.render.Catalogue;
import org.hoptrail.render.FoundOut;
import org.hoptrail.render.FoundText;
import org.hoptrail.render.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail search`: which messages of an index answer a query.
final class SearchCommand implements Callable<Integer> {

  private enum Format {
    TEXT,
    JSON,
    JSONL,
    CSV
  }

  private static final int FACET_VALUES = 10;

  private final Terminal terminal;
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("FORMAT")
          .type(Format.class)
          .defaultValue("TEXT")
          .description(
              "text (default), json (one object with counts and reports), jsonl (one report a line,"
                  + " as of trace) or csv (one row a message).")
          .build();
  private final Common common =
      new Common(
          this,
          format,
          "search",
          "Finds messages in an index by their routes: words, field:value, hop(...) for several"
              + " things of one hop, AND, OR, NOT and brackets.",
          "Such as: peer:203.0.113.0/24 AND transit:>5m; hop(by:mx1 AND transit:>1h);"
              + " by:*.example.net; date:[2026-01-01 TO 2026-02-01]; standing:contradicted.");
  private final PositionalParamSpec words =
      Common.texts(
          "QUERY",
          "0..*",
          "0..*",
          "What to look for; several are one query. Default is everything.");
  private final OptionSpec index =
      OptionSpec.builder("--index")
          .paramLabel("DIR")
          .type(Path.class)
          .description("The directory of the index.")
          .build();
  private final OptionSpec sort =
      OptionSpec.builder("--sort")
          .paramLabel("ORDER")
          .type(Request.Order.class)
          .defaultValue("DATE")
          .description("date (default; newest first), transit (slowest first) or relevance.")
          .build();
  private final NumberOption limit =
      new NumberOption(
          "--limit",
          50,
          0,
          Request.MOST,
          "How many messages at most, up to " + Request.MOST + "; default is 50.");
  private final OptionSpec facets =
      Common.repeatable("--facets", "FIELD")
          .splitRegex(",")
          .description(
              "Also count the values of these fields over all messages found: names with commas, or"
                  + " all.")
          .build();
  private final TimeLimit timeLimit = new TimeLimit(RouteIndex.PATIENCE, "The search");
  private final OptionSpec deliveries =
      Common.flag("--deliveries")
          .description("Find deliveries, which logs told of, instead of messages.")
          .build();
  private final OptionSpec helpFields =
      Common.flag("--help-fields").description("List the fields of queries and exit.").build();

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
    CommandSpec spec = common.spec().addPositional(words).addOption(index).addOption(sort);
    spec.addOption(limit.spec()).addOption(timeLimit.spec()).addOption(facets);
    spec.addOption(deliveries).addOption(helpFields);
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() throws Exception {
    if (helpFields.getValue()) {
      terminal.say(help());
      return ExitCode.DONE;
    }
    Path directory = index.getValue();
    if (directory == null) {
      throw common.wrongUsage("Missing required option: '--index=DIR'");
    }
    List<String> written = words.getValue();
    ParsedQuery parsed = ParsedQuery.of(written == null ? "" : String.join(" ", written));
    return switch (parsed) {
      case QueryError error -> wrong(terminal, error);
      case SearchQuery query -> IndexOption.guarded(terminal, () -> search(directory, query));
    };
  }

  /// Shows where a query is wrong.
  static int wrong(Terminal terminal, QueryError error) {
    terminal.err().println("hoptrail: " + Printable.of(error.sentence()));
    error.pointed().lines().forEach(line -> terminal.err().println("  " + line));
    return ExitCode.USAGE;
  }

  private int search(Path directory, SearchQuery query) throws IOException {
    Request request =
        new Request(what(), sort.getValue(), limit.number(common), counted(), FACET_VALUES);
    try (RouteReader reader = RouteIndex.read(directory, timeLimit.duration(common))) {
      Found found = reader.search(query, request);
      print(found, query);
      if (!found.complete()) {
        TimeLimit.ranOut(terminal);
      }
    }
    return ExitCode.DONE;
  }

  private Found.What what() {
    return deliveries.getValue() ? Found.What.DELIVERIES : Found.What.MESSAGES;
  }

  private List<String> counted() {
    @Nullable List<String> named = facets.getValue();
    if (named == null) {
      return List.of();
    }
    List<String> known = Fields.facets();
    for (String name : named) {
      if (!known.contains(name) && !name.equals("all")) {
        throw common.wrongUsage(
            "--facets " + name + ": write all, or some of " + String.join(",", known));
      }
    }
    return named.contains("all") ? known : named;
  }

  private void print(Found found, SearchQuery query) throws IOException {
    OutputStream out = new BufferedOutputStream(terminal.out(), 1 << 16);
    Format wanted = format.getValue();
    switch (wanted) {
      case JSON -> FoundOut.json(found, out);
      case JSONL -> FoundOut.jsonLines(found, out);
      case CSV -> FoundOut.csv(found, out);
      case TEXT ->
          out.write(
              FoundText.of(found, query.words(), common.style(terminal))
                  .getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private static String help() {
    Catalogue fields = new Catalogue("FIELD", "OF", "KIND", "FACET", "WHAT");
    Fields.rows().forEach(row -> fields.add(row.toArray(String[]::new)));
    Catalogue kinds = new Catalogue("KIND", "HOW TO WRITE IT");
    Fields.kinds().forEach(row -> kinds.add(row.toArray(String[]::new)));
    return fields.table() + "\n" + kinds.table();
  }
}

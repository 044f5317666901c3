package org.hoptrail.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hoptrail.index.Checkup;
import org.hoptrail.index.Holdings;
import org.hoptrail.index.ParsedQuery;
import org.hoptrail.index.QueryError;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteReader;
import org.hoptrail.index.RouteWriter;
import org.hoptrail.index.SearchQuery;
import org.hoptrail.render.NumbersJson;
import org.hoptrail.text.Counted;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail index`: looks after an index.
final class IndexCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /// The command with its subcommands.
  static CommandLine line(Terminal terminal) {
    IndexCommand command = new IndexCommand(terminal);
    command.spec.name("index");
    command.spec.usageMessage().description("Looks after an index: what is in it, is it whole.");
    Common.addHelp(command.spec);
    CommandLine line = new CommandLine(command.spec);
    for (Task task : command.tasks()) {
      line.addSubcommand(task.common.spec());
    }
    return line;
  }

  private List<Task> tasks() {
    return List.of(
        new Task("stats", "Says what an index holds.", this::stats),
        new Task(
            "check",
            "Reads all of an index and says whether it is whole.",
            (common, index) -> check(index)),
        new Task(
            "compact",
            "Puts an index into one part, without what was deleted; takes its size again as space"
                + " while it runs.",
            (common, index) -> compact(index)),
        deletion());
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }

  /// What is done with an index; gives the exit code.
  private interface Work {
    int on(Common common, Path index);
  }

  /// A subcommand: does its work on the index that is named.
  private final class Task implements Callable<Integer> {
    private final IndexOption index = new IndexOption();
    private final Common common;
    private final Work work;

    Task(String name, String description, Work work) {
      this.work = work;
      common = new Common(this, name, description);
      common.spec().addOption(index.spec());
    }

    @Override
    public Integer call() throws Exception {
      return IndexOption.guarded(terminal, () -> work.on(common, index.directory()));
    }
  }

  private int stats(Common common, Path index) {
    try (RouteReader reader = RouteIndex.read(index)) {
      terminal.say(told(reader.holdings(), common.format() == Common.Format.TEXT));
    }
    return ExitCode.DONE;
  }

  private static String told(Holdings held, boolean text) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("schema", Long.valueOf(held.schema()));
    numbers.put("messages", held.messages());
    numbers.put("hops", held.hops());
    numbers.put("deliveries", held.deliveries());
    numbers.put(text ? "files read" : "files", held.files());
    numbers.put(text ? "deleted documents" : "deleted", held.deleted());
    numbers.put("segments", (long) held.segments());
    numbers.put("bytes", held.bytes());
    StringBuilder lines = new StringBuilder();
    numbers.forEach((name, number) -> lines.append(name).append(' ').append(number).append('\n'));
    return text ? lines.toString() : NumbersJson.line(numbers);
  }

  private int check(Path index) {
    Checkup checkup = RouteIndex.check(index);
    String start =
        "%d documents in %d segments: ".formatted(checkup.documents(), checkup.segments());
    terminal.say(
        checkup.clean()
            ? start + "nothing is wrong\n"
            : start + "damaged are " + String.join(", ", checkup.damaged()) + "\n");
    return checkup.clean() ? ExitCode.DONE : ExitCode.UNREADABLE;
  }

  private static int compact(Path index) {
    try (RouteWriter writer = existing(index)) {
      writer.compact();
    }
    return ExitCode.DONE;
  }

  /// Writing would make a new index where there is none.
  private static RouteWriter existing(Path index) {
    RouteIndex.read(index).close();
    return RouteIndex.write(index);
  }

  private Task deletion() {
    PositionalParamSpec words = Common.texts("QUERY", "0..*", "1..*", "Which messages; * is all.");
    Task task =
        new Task(
            "delete",
            "Deletes from an index the messages that a query finds. The files they came from are not"
                + " touched; a later ingest of them puts the messages back.",
            (common, index) -> deleted(index, words.getValue()));
    task.common.spec().addPositional(words);
    return task;
  }

  private int deleted(Path index, List<String> written) {
    return switch (ParsedQuery.of(String.join(" ", written))) {
      case QueryError error -> SearchCommand.wrong(terminal, error);
      case SearchQuery query -> delete(index, query);
    };
  }

  private int delete(Path index, SearchQuery query) {
    try (RouteWriter writer = existing(index)) {
      long deleted = writer.delete(query);
      terminal.say(Counted.of(deleted, "message") + " deleted\n");
      return ExitCode.DONE;
    }
  }
}

package org.hoptrail.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hoptrail.index.Checkup;
import org.hoptrail.index.Holdings;
import org.hoptrail.index.ParsedQuery;
import org.hoptrail.index.QueryError;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteReader;
import org.hoptrail.index.RouteWriter;
import org.hoptrail.index.SearchQuery;
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
    line.addSubcommand(new Stats(terminal).common.spec());
    line.addSubcommand(new Check(terminal).common.spec());
    line.addSubcommand(new Compact(terminal).common.spec());
    line.addSubcommand(new Delete(terminal).common.spec());
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }

  /// What an index holds.
  private static final class Stats implements Callable<Integer> {
    private final Terminal terminal;
    private final IndexOption index = new IndexOption();
    private final Common common = new Common(this, "stats", "Says what an index holds.");

    Stats(Terminal terminal) {
      this.terminal = terminal;
      common.spec().addOption(index.spec());
    }

    @Override
    public Integer call() throws Exception {
      return IndexOption.guarded(
          terminal,
          () -> {
            try (RouteReader reader = RouteIndex.read(index.directory())) {
              terminal.say(told(reader.holdings()));
            }
            return ExitCode.DONE;
          });
    }

    private String told(Holdings held) {
      String form =
          common.format() == Common.Format.TEXT
              ? "schema %s%nmessages %d%nhops %d%nfiles read %d%ndeleted documents %d%n"
                  + "segments %d%nbytes %d%n"
              : "{\"schema\":%s,\"messages\":%d,\"hops\":%d,\"files\":%d,\"deleted\":%d,"
                  + "\"segments\":%d,\"bytes\":%d}%n";
      return String.format(
          Locale.ROOT,
          form,
          held.schema(),
          held.messages(),
          held.hops(),
          held.files(),
          held.deleted(),
          held.segments(),
          held.bytes());
    }
  }

  /// Whether an index is whole.
  private static final class Check implements Callable<Integer> {
    private final Terminal terminal;
    private final IndexOption index = new IndexOption();
    private final Common common =
        new Common(this, "check", "Reads all of an index and says whether it is whole.");

    Check(Terminal terminal) {
      this.terminal = terminal;
      common.spec().addOption(index.spec());
    }

    @Override
    public Integer call() throws Exception {
      return IndexOption.guarded(
          terminal,
          () -> {
            Checkup checkup = RouteIndex.check(index.directory());
            terminal.say(told(checkup));
            return checkup.clean() ? ExitCode.DONE : ExitCode.UNREADABLE;
          });
    }

    private static String told(Checkup checkup) {
      String start =
          "%d documents in %d segments: ".formatted(checkup.documents(), checkup.segments());
      return checkup.clean()
          ? start + "nothing is wrong\n"
          : start + "damaged are " + String.join(", ", checkup.damaged()) + "\n";
    }
  }

  /// Makes an index small and quick.
  private static final class Compact implements Callable<Integer> {
    private final Terminal terminal;
    private final IndexOption index = new IndexOption();
    private final Common common =
        new Common(
            this,
            "compact",
            "Puts an index into one part, without what was deleted; takes its size again as space"
                + " while it runs.");

    Compact(Terminal terminal) {
      this.terminal = terminal;
      common.spec().addOption(index.spec());
    }

    @Override
    public Integer call() throws Exception {
      return IndexOption.guarded(
          terminal,
          () -> {
            RouteIndex.read(index.directory()).close();
            try (RouteWriter writer = RouteIndex.write(index.directory())) {
              writer.compact();
            }
            return ExitCode.DONE;
          });
    }
  }

  /// Deletes messages.
  private static final class Delete implements Callable<Integer> {
    private final Terminal terminal;
    private final IndexOption index = new IndexOption();
    private final Common common =
        new Common(
            this,
            "delete",
            "Deletes from an index the messages that a query finds. The files they came from are not"
                + " touched; a later ingest of them puts the messages back.");
    private final PositionalParamSpec words =
        PositionalParamSpec.builder()
            .paramLabel("QUERY")
            .index("0..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Which messages; * is all.")
            .build();

    Delete(Terminal terminal) {
      this.terminal = terminal;
      common.spec().addPositional(words).addOption(index.spec());
    }

    @Override
    public Integer call() throws Exception {
      List<String> written = words.getValue();
      return switch (ParsedQuery.of(String.join(" ", written))) {
        case QueryError error -> SearchCommand.wrong(terminal, error);
        case SearchQuery query -> IndexOption.guarded(terminal, () -> delete(query));
      };
    }

    private int delete(SearchQuery query) {
      RouteIndex.read(index.directory()).close();
      try (RouteWriter writer = RouteIndex.write(index.directory())) {
        long deleted = writer.delete(query);
        terminal.say(deleted + (deleted == 1 ? " message" : " messages") + " deleted\n");
        return ExitCode.DONE;
      }
    }
  }
}

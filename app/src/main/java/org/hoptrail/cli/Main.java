package org.hoptrail.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The `hoptrail` command, under which all others hang.
///
/// Commands are described with picocli's builders, not its annotations: the reflection behind the
/// annotations costs more than everything else at start-up.
public final class Main implements Callable<Integer> {

  private static final Map<String, Function<Terminal, CommandSpec>> COMMANDS = commands();

  private final Terminal terminal;
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Starts Hoptrail and leaves the exit code with the shell.
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /// Runs one command line.
  ///
  /// @return the exit code: 0 done, 1 a finding at or above `--fail-on`, 2 wrong usage, 3 some
  ///     input could not be read
  static int run(Terminal terminal, String... args) {
    boolean named = args.length > 0 && COMMANDS.containsKey(args[0]);
    CommandLine line = commandLine(terminal, named ? List.of(args[0]) : COMMANDS.keySet());
    HelpOut help = new HelpOut(terminal.out());
    Failures failures = new Failures(terminal);
    line.setOut(help.writer()).setErr(terminal.errorWriter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(failures);
    line.setParameterExceptionHandler(new WrongUsage());
    int exit = line.execute(args);
    IOException unwritten = help.failure();
    return unwritten == null ? exit : failures.unwritten(unwritten);
  }

  /// The whole command line, ready to parse or to describe itself.
  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, COMMANDS.keySet());
  }

  /// The command line as far as it is about some commands: describing them all costs every start a
  /// tenth of its time.
  private static CommandLine commandLine(Terminal terminal, Collection<String> names) {
    CommandSpec spec = new Main(terminal).spec;
    spec.name("hoptrail").version("hoptrail " + version());
    spec.usageMessage()
        .description("Where did this message go, where did it wait, and which hops are lies?")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
    Common.addHelp(spec);
    CommandLine line = new CommandLine(spec);
    COMMANDS.forEach(
        (name, command) -> {
          if (names.contains(name)) {
            line.addSubcommand(command.apply(terminal));
          }
        });
    return line;
  }

  /// How each command is described, in the order of the help.
  private static Map<String, Function<Terminal, CommandSpec>> commands() {
    Map<String, Function<Terminal, CommandSpec>> all = new LinkedHashMap<>();
    all.put("trace", terminal -> new TraceCommand(terminal).spec());
    all.put("follow", terminal -> new FollowCommand(terminal).spec());
    all.put("summary", terminal -> new SummaryCommand(terminal).spec());
    all.put("analyze", terminal -> new AnalyzeCommand(terminal).spec());
    all.put("ingest", terminal -> new IngestCommand(terminal).spec());
    all.put("search", terminal -> new SearchCommand(terminal).spec());
    all.put("graph", terminal -> new GraphCommand(terminal).spec());
    all.put("index", terminal -> IndexCommand.line(terminal).getCommandSpec());
    all.put("serve", terminal -> new ServeCommand(terminal).spec());
    all.put("lookup", terminal -> new LookupCommand(terminal).spec());
    all.put("explain", terminal -> new ExplainCommand(terminal).spec());
    all.put("systems", terminal -> new SystemsCommand(terminal).spec());
    all.put("checks", terminal -> new ChecksCommand(terminal).spec());
    return all;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done");
    codes.put("1", "a finding at or above --fail-on");
    codes.put("2", "wrong usage");
    codes.put("3", "some input could not be read (the rest was processed)");
    return codes;
  }

  /// Called when no command was named: says which there are.
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }

  /// The version stands in the jar's manifest; outside a jar there is none to be read.
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}

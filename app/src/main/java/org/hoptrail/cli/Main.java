package org.hoptrail.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The `hoptrail` command, under which all others hang.
///
/// Commands are described with picocli's builders, not its annotations: the reflection behind the
/// annotations costs more than everything else at start-up.
public final class Main implements Callable<Integer> {

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
    CommandLine line = commandLine(terminal);
    line.setOut(terminal.writer()).setErr(terminal.errorWriter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Failures(terminal));
    line.setParameterExceptionHandler(new WrongUsage());
    return line.execute(args);
  }

  /// The whole command line, ready to parse or to describe itself.
  static CommandLine commandLine(Terminal terminal) {
    CommandSpec spec = new Main(terminal).spec;
    spec.name("hoptrail").version("hoptrail " + version());
    spec.usageMessage()
        .description("Where did this message go, where did it wait, and which hops are lies?")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
    Common.addHelp(spec);
    CommandLine line = new CommandLine(spec);
    line.addSubcommand(new TraceCommand(terminal).spec());
    line.addSubcommand(new FollowCommand(terminal).spec());
    line.addSubcommand(new SummaryCommand(terminal).spec());
    line.addSubcommand(new AnalyzeCommand(terminal).spec());
    line.addSubcommand(new IngestCommand(terminal).spec());
    line.addSubcommand(new SearchCommand(terminal).spec());
    line.addSubcommand(new GraphCommand(terminal).spec());
    line.addSubcommand(IndexCommand.line(terminal));
    line.addSubcommand(new ServeCommand(terminal).spec());
    line.addSubcommand(new LookupCommand(terminal).spec());
    line.addSubcommand(new ExplainCommand(terminal).spec());
    line.addSubcommand(new SystemsCommand(terminal).spec());
    line.addSubcommand(new ChecksCommand(terminal).spec());
    return line;
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

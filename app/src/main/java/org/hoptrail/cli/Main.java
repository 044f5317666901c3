package org.hoptrail.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The `hoptrail` command, under which all others hang.
@Command(
    name = "hoptrail",
    description = "Where did this message go, where did it wait, and which hops are lies?",
    subcommands = {TraceCommand.class, SystemsCommand.class, ChecksCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a finding at or above --fail-on",
      "2:wrong usage",
      "3:some input could not be read (the rest was processed)"
    })
public final class Main implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

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
  /// input
  ///     could not be read
  static int run(Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new Main(terminal), new Factory(terminal));
    line.setOut(terminal.writer()).setErr(terminal.errorWriter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Failures(terminal));
    line.setParameterExceptionHandler(new WrongUsage());
    return line.execute(args);
  }

  /// Called when no command was named: says which there are.
  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(terminal.err());
    }
    return ExitCode.USAGE;
  }

  /// Reads the version from the jar's manifest; outside a jar there is none to be read.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"hoptrail " + (version == null ? "(unpackaged)" : version)};
    }
  }
}

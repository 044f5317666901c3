package org.hoptrail.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

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
public final class Main implements Runnable {

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  /// Starts Hoptrail and leaves the exit code with the shell.
  public static void main(String[] args) {
    System.exit(run(new Terminal(System.in, standardOutput(), System.err, false), args));
  }

  /// Bytes go out as they are made: no second buffer, no recoding.
  private static java.io.OutputStream standardOutput() {
    return new java.io.FileOutputStream(java.io.FileDescriptor.out);
  }

  /// Runs one command line.
  ///
  /// @return the exit code: 0 done, 1 a finding at or above `--fail-on`, 2 wrong usage, 3 some input
  ///     could not be read
  static int run(Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new Main(terminal), new Factory(terminal));
    line.setOut(terminal.writer()).setErr(terminal.errorWriter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(new Failures(terminal));
    return line.execute(args);
  }

  /// Called when no command was named: says which there are.
  @Override
  public void run() {
    PrintStream out = new PrintStream(terminal.out(), true, StandardCharsets.UTF_8);
    CommandLine.usage(this, out);
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

package org.hoptrail.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The `hoptrail` command, under which all others hang.
///
/// Commands are described with picocli's builders, not its annotations: with a dozen commands the
/// reflection behind the annotations costs more than twice the time of everything else at start-up.
public final class Main {

  private static final int USAGE_ERROR = 2;

  private Main() {}

  /// Starts Hoptrail and leaves the exit code with the shell.
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  private static CommandLine commandLine() {
    CommandSpec spec = CommandSpec.create().name("hoptrail").version("hoptrail " + version());
    spec.usageMessage()
        .description("Where did this message go, where did it wait, and which hops are lies?");
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    return new CommandLine(spec).setExecutionStrategy(Main::run);
  }

  private static int run(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    parsed.commandSpec().commandLine().usage(System.err);
    return USAGE_ERROR;
  }

  /// The version stands in the jar's manifest; outside a jar there is none to be read.
  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}

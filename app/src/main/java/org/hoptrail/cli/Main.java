package org.hoptrail.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The `hoptrail` command, under which all others hang.
@Command(
    name = "hoptrail",
    description = "Where did this message go, where did it wait, and which hops are lies?",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Runnable {

  private Main() {}

  /// Starts Hoptrail and leaves the exit code with the shell.
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  /// Called when no command was named: says which there are.
  @Override
  public void run() {
    CommandLine.usage(this, System.out);
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

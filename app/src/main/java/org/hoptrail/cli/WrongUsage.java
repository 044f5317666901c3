package org.hoptrail.cli;

import java.io.PrintWriter;
import org.hoptrail.render.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Answers a command line that cannot be understood: one line with the reason, one with the way to
/// the help. The help itself would push the reason off the screen.
final class WrongUsage implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine line = wrong.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("hoptrail: " + Printable.of(sentence(wrong)));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /// A word that takes the place of a command is a command misspelt.
  private static String sentence(ParameterException wrong) {
    boolean isGroup = !wrong.getCommandLine().getSubcommands().isEmpty();
    if (isGroup
        && wrong instanceof UnmatchedArgumentException misspelt
        && !misspelt.isUnknownOption()) {
      return "there is no command " + misspelt.getUnmatched().getFirst();
    }
    return String.valueOf(wrong.getMessage());
  }
}

package org.hoptrail.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Turns what commands throw into one line and an exit code. A reader that went away (`| head`) is
/// no failure.
final class Failures implements IExecutionExceptionHandler {

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result)
      throws Exception {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    if (!(cause instanceof IOException unwritten)) {
      terminal.err().println("hoptrail: this should not have happened; please report it:");
      e.printStackTrace(terminal.err());
      return ExitCode.UNREADABLE;
    }
    return unwritten(unwritten);
  }

  /// Tells why the output could not be written; gives the exit code.
  int unwritten(IOException why) {
    String message = String.valueOf(why.getMessage());
    if (message.contains("Broken pipe")) {
      return ExitCode.DONE;
    }
    terminal.err().println("hoptrail: the output could not be written: " + message);
    return ExitCode.UNREADABLE;
  }
}

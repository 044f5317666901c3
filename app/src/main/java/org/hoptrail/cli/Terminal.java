package org.hoptrail.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a command reads and writes; in tests, memory.
///
/// @param in standard input
/// @param out standard output, unbuffered
/// @param err standard error
/// @param isTerminal whether output goes to a person's terminal for sure (tests); else the console
///     is asked
record Terminal(InputStream in, OutputStream out, PrintStream err, boolean isTerminal) {

  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  PrintWriter errorWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  /// Whether colours are welcome: a terminal, and no `NO_COLOR` in the environment.
  boolean wantsColor() {
    if (System.getenv("NO_COLOR") != null) {
      return false;
    }
    Console console = System.console();
    return isTerminal || (console != null && console.isTerminal());
  }
}

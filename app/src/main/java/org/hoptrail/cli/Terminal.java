package org.hoptrail.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Where a command reads and writes; in tests, memory.
///
/// @param in standard input
/// @param out standard output, unbuffered
/// @param err standard error
/// @param color whether colours are welcome
/// @param dns what the environment variable `HOPTRAIL_DNS` says: the mode of the DNS when neither
///     the command line nor the settings name one; or null
record Terminal(
    InputStream in, OutputStream out, PrintStream err, boolean color, @Nullable String dns) {

  /// The standard streams of this process. Bytes go out as they are made: no second buffer, no
  /// recoding.
  static Terminal ofProcess() {
    Console console = System.console();
    boolean person = console != null && console.isTerminal();
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return new Terminal(
        System.in,
        out,
        System.err,
        welcomesColor(person, System.getenv("NO_COLOR"), System.getenv("TERM")),
        System.getenv("HOPTRAIL_DNS"));
  }

  /// A terminal has colours unless the environment says `NO_COLOR` with any text (no-color.org), or
  /// that the terminal is `dumb` (terminfo).
  static boolean welcomesColor(boolean person, @Nullable String noColor, @Nullable String term) {
    return person && (noColor == null || noColor.isEmpty()) && !"dumb".equals(term);
  }

  /// The clock of this machine.
  static Clock clock() {
    return Clock.systemUTC();
  }

  /// Writes text to standard output at once.
  ///
  /// @throws UncheckedIOException it cannot be written: who reads is gone, or a disk is full
  void say(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PrintWriter errorWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }
}

package org.hoptrail.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs Hoptrail in this process as the shell would.
public final class Cli {

  /// A terminal without input, whose output nobody reads.
  static final Terminal NOWHERE =
      new Terminal(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          new PrintStream(OutputStream.nullOutputStream()),
          false,
          "off");

  private final byte[] input;
  private final boolean color;

  private Cli(byte[] input, boolean color) {
    this.input = input;
    this.color = color;
  }

  /// What the shell sees.
  public record Result(int exit, String out, String err) {

    /// The lines of standard output.
    public List<String> lines() {
      return out.lines().toList();
    }
  }

  /// Runs one command line with nothing on standard input.
  public static Result run(String... args) {
    return new Cli(new byte[0], false).with(args);
  }

  /// Runs a command on an index.
  ///
  /// @param more stands behind the index on the command line
  public static Result on(Path index, String command, String... more) {
    return run(line(index, command, more));
  }

  /// The reports on the messages that a query finds, one a line, in the order of their texts.
  static List<String> reports(Path index, String query) {
    return on(index, "search", "--format=jsonl", "--limit=1000", query).lines().stream()
        .sorted()
        .toList();
  }

  /// A command line about an index.
  static String[] line(Path index, String command, String... more) {
    Stream<String> start = Stream.of(command, "--index", index.toString());
    return Stream.concat(start, Stream.of(more)).toArray(String[]::new);
  }

  static Cli reading(String input) {
    return new Cli(input.getBytes(StandardCharsets.ISO_8859_1), false);
  }

  static Cli onATerminal() {
    return new Cli(new byte[0], true);
  }

  Result with(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    int exit =
        Main.run(new Terminal(new ByteArrayInputStream(input), out, errors, color, "off"), args);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}

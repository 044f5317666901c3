package org.hoptrail.cli;

import java.util.Arrays;
import java.util.List;

/// The run from which the build makes the start-up cache: several command lines in one process, so
/// that the classes and the profiles of all of them are in it. What is not rehearsed starts slowly.
final class Rehearsal {

  private static final String NEXT = "--next";

  private Rehearsal() {}

  /// Runs the command lines, which are parted by `--next`, and ends the process as each start does;
  /// fails when one of them does.
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    List<String> rest = Arrays.asList(args);
    while (!rest.isEmpty()) {
      int next = rest.indexOf(NEXT);
      List<String> line = next < 0 ? rest : rest.subList(0, next);
      if (Main.run(terminal, line.toArray(new String[0])) != ExitCode.DONE) {
        throw new IllegalStateException("failed: " + line);
      }
      rest = next < 0 ? List.of() : rest.subList(next + 1, rest.size());
    }
    System.exit(ExitCode.DONE);
  }
}

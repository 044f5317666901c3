package org.hoptrail.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.hoptrail.log.Coverage;
import org.hoptrail.render.Printable;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.LogFiles;
import org.hoptrail.text.Counted;

/// Tells on standard error what of the logs could not be read or understood, and gives the
/// exit code.
final class LogReport {

  private static final int SHOWN = 5;

  private final PrintStream err;
  private final boolean verbose;

  /// @param verbose whether to tell of the clocks too
  LogReport(PrintStream err, boolean verbose) {
    this.err = err;
    this.verbose = verbose;
  }

  /// @param named the paths that the user gave: of these, one that is no log is a failure
  /// @param unopened files that could not be found or opened
  /// @param nothing whether nothing was found
  int tell(List<String> named, List<InputFailure> unopened, Coverage coverage, boolean nothing) {
    boolean failed = failures(unopened, coverage);
    failed |= strangers(named, coverage);
    unread(coverage);
    if (verbose) {
      coverage
          .clocks()
          .forEach(
              (path, note) -> {
                String offset = coverage.offsets().getOrDefault(path, "");
                String text = offset.isEmpty() ? note : offset + ", " + note;
                err.println("hoptrail: " + Printable.of(path) + ": clock " + text);
              });
    }
    if (nothing) {
      err.println("hoptrail: nothing found in " + Counted.of(coverage.lines(), "line"));
    }
    return failed ? ExitCode.UNREADABLE : ExitCode.DONE;
  }

  /// Tells only what could not be read.
  ///
  /// @return whether anything
  boolean failures(List<InputFailure> unopened, Coverage coverage) {
    unopened.forEach(this::failure);
    for (Coverage.Failure failure : coverage.failures()) {
      failure(LogFiles.failure(failure.path(), failure.offset(), failure.cause()));
    }
    return !unopened.isEmpty() || !coverage.failures().isEmpty();
  }

  /// Files that are no logs, among those that the user named and below. An empty one may become
  /// a log, and a directory may hold anything.
  private boolean strangers(List<String> named, Coverage coverage) {
    boolean failed = false;
    for (Map.Entry<String, Long> stranger : coverage.strangers().entrySet()) {
      if (named.stream().noneMatch(path -> isBelow(stranger.getKey(), path))) {
        continue;
      }
      boolean empty = stranger.getValue() == 0;
      String sentence = empty ? "It is empty." : "It is no log of any known form.";
      err.println("hoptrail: " + Printable.of(stranger.getKey()) + ": " + sentence);
      failed |= !empty && named.contains(stranger.getKey());
    }
    return failed;
  }

  private static boolean isBelow(String path, String named) {
    boolean folder = named.endsWith("/") || path.startsWith("/", named.length());
    return path.equals(named)
        || path.startsWith(named) && (folder || path.startsWith("!/", named.length()));
  }

  private void failure(InputFailure failure) {
    err.println(FailureLine.of(failure));
  }

  /// Of files that are no logs only that was told.
  private void unread(Coverage coverage) {
    Map<String, Coverage.Unread> unread = coverage.unread();
    unread.remove(Coverage.NO_LOG);
    long lines = unread.values().stream().mapToLong(Coverage.Unread::count).sum();
    if (lines == 0) {
      return;
    }
    String all = Counted.of(coverage.looked(), "line");
    err.println("hoptrail: " + lines + " of " + all + " not understood:");
    unread.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue().count(), a.getValue().count()))
        .limit(SHOWN)
        .forEach(
            e ->
                err.println(
                    "  "
                        + e.getValue().count()
                        + " "
                        + Printable.of(e.getKey())
                        + ", first at "
                        + Printable.of(e.getValue().examples().getFirst().path())
                        + ":"
                        + e.getValue().examples().getFirst().line()));
  }
}

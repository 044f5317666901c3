package org.hoptrail.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hoptrail.index.IndexUnusable;
import org.hoptrail.render.Printable;
import picocli.CommandLine.Model.OptionSpec;

/// Which index: `--index`. An index that cannot be used is one line and exit code 3.
final class IndexOption {

  private final OptionSpec directory =
      OptionSpec.builder("--index")
          .paramLabel("DIR")
          .type(Path.class)
          .required(true)
          .description("The directory of the index.")
          .build();

  OptionSpec spec() {
    return directory;
  }

  Path directory() {
    return directory.getValue();
  }

  /// Runs what works on an index.
  static int guarded(Terminal terminal, Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (IndexUnusable unusable) {
      terminal.err().println("hoptrail: " + Printable.of(String.valueOf(unusable.getMessage())));
      return ExitCode.UNREADABLE;
    }
  }
}

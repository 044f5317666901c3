package org.hoptrail.cli;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.LedgerBook;
import org.hoptrail.pipeline.TracedLogs;
import org.hoptrail.source.LogFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The logs that messages are held against: `--log` and `--zone`.
final class LoggedAnalyzer {

  private final OptionSpec log =
      Common.repeatable("--log", "PATH")
          .description(
              "Hold the route against logs: a file or a directory, in which each directory is one"
                  + " host unless its lines say otherwise. Repeatable.")
          .build();
  private final LogOptions options = new LogOptions();

  /// Where analyzers come from, one for each thread.
  ///
  /// @param exitCode what the shell is told of reading them
  /// @param logs closed in the end
  record Logged(Supplier<Analyzer> analyzers, int exitCode, @Nullable LedgerBook logs)
      implements AutoCloseable {

    @Override
    public void close() {
      if (logs != null) {
        logs.close();
      }
    }
  }

  /// The logs named; none when there are none.
  List<String> named() {
    @Nullable List<String> paths = log.getValue();
    return paths == null ? List.of() : paths;
  }

  /// How logs are read.
  LogSettings reading(Common common, Settings settings) {
    return options.settings(common, settings);
  }

  /// Tells what of them could not be read.
  LogReport report(Terminal terminal) {
    return options.report(terminal.err());
  }

  void addTo(CommandSpec spec) {
    spec.addOption(log);
    options.addTo(spec);
  }

  /// The logs beside a few messages; none when none were named.
  ///
  /// @param analyzer holds messages against them
  /// @param tell tells at the end what of them could not be read, and gives the exit code
  /// @param logs closed in the end
  record Beside(Analyzer analyzer, IntSupplier tell, @Nullable TracedLogs logs)
      implements AutoCloseable {

    @Override
    public void close() {
      if (logs != null) {
        logs.close();
      }
    }
  }

  /// Prepares the logs named: what of them a message needs is read when it comes.
  Beside beside(Common common, Settings settings, Terminal terminal) {
    List<String> paths = named();
    if (paths.isEmpty()) {
      return new Beside(new Analyzer(settings), () -> ExitCode.DONE, null);
    }
    LogFiles files = new LogFiles(settings.limits());
    LogSettings reading = options.settings(common, settings);
    TracedLogs logs = new TracedLogs(files.find(paths, terminal.in()), reading, settings);
    LogReport report = options.report(terminal.err());
    return new Beside(
        logs.analyzer(), () -> report.tell(paths, files.failures(), logs.coverage(), false), logs);
  }

  /// Reads the logs named.
  Logged open(Common common, Settings settings, Terminal terminal) {
    List<String> paths = named();
    if (paths.isEmpty()) {
      return new Logged(() -> new Analyzer(settings), ExitCode.DONE, null);
    }
    LogFiles files = new LogFiles(settings.limits());
    LogSettings reading = options.settings(common, settings);
    LedgerBook book = LedgerBook.read(files.find(paths, terminal.in()), reading, null, lines -> {});
    LogReport report = options.report(terminal.err());
    int exitCode = report.tell(paths, files.failures(), book.coverage(), false);
    return new Logged(book.analyzers(settings), exitCode, book);
  }
}

package org.hoptrail.cli;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.LogBook;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.Sources;
import org.hoptrail.source.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail trace`: messages in, their routes out.
final class TraceCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "trace",
          "Shows the route of each message: the hops oldest first, how long each took, how far each"
              + " can be believed, and what is odd.",
          "MESSAGE is a message, a mailbox (mbox, MMDF, Maildir), an archive, a directory of these,"
              + " or - for standard input; compressed or not.");

  private final PositionalParamSpec messages =
      PositionalParamSpec.builder()
          .paramLabel("MESSAGE")
          .arity("0..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description("What to read; default is -.")
          .build();
  private final OptionSpec where =
      Common.flag("--where")
          .description("Also show file:line:column of what is shown (text format).")
          .build();
  private final OptionSpec dns =
      OptionSpec.builder("--dns")
          .paramLabel("MODE")
          .type(String.class)
          .defaultValue("off")
          .description("DNS verification: this version knows only off, the default.")
          .build();
  private final OptionSpec log =
      OptionSpec.builder("--log")
          .paramLabel("PATH")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .arity("1")
          .description(
              "Hold the route against logs: a file or a directory, in which each directory is one"
                  + " host unless its lines say otherwise. Repeatable.")
          .build();
  private final LogOptions logOptions = new LogOptions();
  private final OptionSpec failOn =
      OptionSpec.builder("--fail-on")
          .paramLabel("LEVEL")
          .type(Severity.class)
          .description("Exit with 1 when a finding is at least notice, warning or alarm.")
          .build();

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
    common.spec().addPositional(messages).addOption(where).addOption(dns).addOption(failOn);
    common.spec().addOption(log);
    logOptions.addTo(common.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    String mode = dns.getValue();
    if (!mode.equals("off")) {
      throw common.wrongUsage("--dns " + mode + ": this version verifies nothing; use --dns off");
    }
    List<String> paths = paths();
    if (Collections.frequency(paths, "-") > 1) {
      throw common.wrongUsage("- is named more than once; standard input can be read only once");
    }
    Settings settings = common.settings();
    @Nullable Severity level = failOn.getValue();
    boolean places = where.getValue();
    try (ReportPrinter printer = new ReportPrinter(terminal, common, places)) {
      int logs = ExitCode.DONE;
      Analyzer analyzer = new Analyzer(settings);
      List<String> logPaths = log.getValue();
      if (logPaths != null) {
        LogFiles files = new LogFiles(settings.limits());
        LogSettings reading = logOptions.settings(common, settings);
        LogBook book = LogBook.read(files.find(logPaths, terminal.in()), reading);
        analyzer = new Analyzer(settings, book.view());
        logs =
            new LogReport(terminal.err()).tell(logPaths, files.failures(), book.coverage(), false);
      }
      TraceRun run = new TraceRun(analyzer, printer, terminal.err(), level);
      Tally tally = new Sources(settings.limits()).read(paths, terminal.in(), run);
      int messages = run.finish(tally);
      return messages == ExitCode.DONE ? logs : messages;
    }
  }

  private List<String> paths() {
    List<String> named = messages.getValue();
    return named == null || named.isEmpty() ? List.of("-") : named;
  }
}

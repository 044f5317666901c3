package org.hoptrail.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Verification;
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
      Common.texts("MESSAGE", "0..*", "0..*", "What to read; default is -.");
  private final OptionSpec where =
      Common.flag("--where")
          .description("Also show file:line:column of what is shown (text format).")
          .build();
  private final DnsOptions dns =
      new DnsOptions(
          "Verify hops, SPF, DKIM, DMARC and ARC against the DNS; default is live, or what the"
              + " settings or the environment variable HOPTRAIL_DNS say.");
  private final CheckOptions checks = new CheckOptions();
  private final LoggedAnalyzer logs = new LoggedAnalyzer();
  private final FailOn failOn = new FailOn();

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
    common.spec().addPositional(messages).addOption(where).addOption(failOn.spec());
    dns.addTo(common.spec());
    checks.addTo(common.spec());
    logs.addTo(common.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    List<String> paths = paths();
    common.demandOneStandardInput(paths);
    Settings settings = checks.settings(common, dns.settings(common, terminal));
    try (Verification verification = DnsOptions.open(common, settings);
        ReportPrinter printer = new ReportPrinter(terminal, common, where.getValue());
        LoggedAnalyzer.Beside beside = logs.beside(common, settings, terminal)) {
      int messages = trace(paths, settings, beside.analyzer(), verification, printer);
      DnsOptions.complain(verification, terminal);
      int read = beside.tell().getAsInt();
      return messages == ExitCode.DONE ? read : messages;
    }
  }

  private int trace(
      List<String> paths,
      Settings settings,
      Analyzer analyzer,
      @Nullable Verification verification,
      ReportPrinter printer) {
    try (TraceRun run = new TraceRun(analyzer, verification, printer, terminal.err(), failOn)) {
      Tally tally = new Sources(settings.limits()).read(paths, terminal.in(), run.sink());
      run.drain();
      return run.finish(tally);
    }
  }

  private List<String> paths() {
    List<String> named = messages.getValue();
    return named == null || named.isEmpty() ? List.of("-") : named;
  }
}

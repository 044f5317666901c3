package org.hoptrail.cli;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.source.Sources;
import org.hoptrail.source.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hoptrail trace`: messages in, their routes out.
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the route of each message: the hops oldest first, how long each took, how far each can"
          + " be believed, and what is odd.",
      "MESSAGE is a message, a mailbox (mbox, MMDF, Maildir), an archive, a directory of these, or"
          + " - for standard input; compressed or not."
    })
final class TraceCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Common common = new Common();

  @Parameters(paramLabel = "MESSAGE", arity = "0..*", description = "What to read; default is -.")
  private List<String> messages = List.of();

  @Option(
      names = "--where",
      description = "Also show file:line:column of what is shown (text format).")
  private boolean where;

  @Option(
      names = "--dns",
      paramLabel = "MODE",
      description = "DNS verification: this version knows only off, the default.")
  private String dns = "off";

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 1 when a finding is at least notice, warning or alarm.")
  private @Nullable Severity failOn;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!dns.equals("off")) {
      throw common.wrongUsage("--dns " + dns + ": this version verifies nothing; use --dns off");
    }
    if (Collections.frequency(messages, "-") > 1) {
      throw common.wrongUsage("- is named more than once; standard input can be read only once");
    }
    Settings settings = common.settings();
    try (ReportPrinter printer = new ReportPrinter(terminal, common, where)) {
      TraceRun run = new TraceRun(new Analyzer(settings), printer, terminal.err(), failOn);
      List<String> paths = messages.isEmpty() ? List.of("-") : messages;
      Tally tally = new Sources(settings.limits()).read(paths, terminal.in(), run);
      return run.finish(tally);
    }
  }
}

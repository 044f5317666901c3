package org.hoptrail.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteWriter;
import org.hoptrail.ingest.Ingest;
import org.hoptrail.ingest.Ingested;
import org.hoptrail.ingest.Teller;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.DnsMode;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail ingest`: messages into an index.
final class IngestCommand implements Callable<Integer> {

  /// So many seconds a signal leaves for putting everything in order.
  private static final long PATIENCE = 30;

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "ingest",
          "Reads messages, and what logs tell of deliveries, into an index, which"
              + " `search` answers from. What is in it already adds nothing: a run that was broken"
              + " off is simply started again. Messages are held against all logs that the index"
              + " was ever given, also those that come later.",
          "PATH is a message, a mailbox (mbox, MMDF, Maildir), a log of a mail server, an archive,"
              + " a directory of these, or - for mail from standard input; compressed or not. What"
              + " a file is, its content tells. Bodies are not stored.");
  private final PositionalParamSpec paths = Common.texts("PATH", "0..*", "0..*", "What to read.");
  private final IndexOption index = new IndexOption();
  private final OptionSpec dryRun =
      Common.flag("--dry-run")
          .description(
              "Read and analyse everything, tell what each file is taken for, and write nothing.")
          .build();
  private final OptionSpec watch =
      Common.flag("--watch")
          .description(
              "Stay, and take what comes: messages in mailboxes and Maildirs, lines of logs, however"
                  + " they are rotated. Ctrl-C ends it.")
          .build();
  private final OptionSpec mailOnly =
      Common.flag("--mail-only")
          .description(
              "Leave the logs among the PATHs alone, as when they are those of other people's"
                  + " hosts.")
          .build();
  private final OptionSpec again =
      Common.flag("--again")
          .description(
              "Analyse messages anew that are in the index already, as with other settings.")
          .build();
  private final NumberOption commitEvery =
      new NumberOption(
          "--commit-every",
          10_000,
          "Make what was read last after so many new messages, and every 10 seconds; default is"
              + " 10000. A run that is broken off has so many to read again.");
  private final DnsOptions dns =
      new DnsOptions("Verify SPF, DKIM, DMARC, ARC and hosts against the DNS; default is off.");
  private final CheckOptions checks = new CheckOptions();
  private final LoggedAnalyzer logs = new LoggedAnalyzer();

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
    common.spec().addPositional(paths).addOption(index.spec());
    common
        .spec()
        .addOption(watch)
        .addOption(dryRun)
        .addOption(mailOnly)
        .addOption(again)
        .addOption(commitEvery.spec());
    dns.addTo(common.spec());
    checks.addTo(common.spec());
    logs.addTo(common.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() throws Exception {
    @Nullable List<String> given = paths.getValue();
    List<String> named = given == null ? List.of() : given;
    if (named.isEmpty() && logs.named().isEmpty()) {
      throw common.wrongUsage("Name what is to be read: PATH, or --log PATH, or both");
    }
    common.demandOneStandardInput(named);
    if (!(boolean) watch.getValue()) {
      return IndexOption.guarded(terminal, () -> ingest(named, null));
    }
    if ((boolean) dryRun.getValue() || named.contains("-") || logs.named().contains("-")) {
      throw common.wrongUsage("--watch goes with neither --dry-run nor standard input");
    }
    try (Stop stop = new Stop(PATIENCE)) {
      return stop.usual(IndexOption.guarded(terminal, () -> ingest(named, stop)));
    }
  }

  /// @param stop what is waited for, or null when everything is read once
  private int ingest(List<String> named, @Nullable Stop stop) {
    Settings settings = checks.settings(common, dns.settings(common, terminal, new DnsMode.Off()));
    Ingest.Order order =
        new Ingest.Order(
            named, logs.named(), mailOnly.getValue(), again.getValue(), commitEvery.number(common));
    LogSettings reading = logs.reading(common, settings);
    boolean text = common.format() == Common.Format.TEXT;
    boolean dry = dryRun.getValue();
    Teller teller =
        new IngestTold(terminal, new Progress(terminal), logs.report(terminal), text && dry);
    try (RouteWriter writer = dry ? null : RouteIndex.write(index.directory());
        Verification verification = DnsOptions.open(common, settings)) {
      Ingest.Means means =
          new Ingest.Means(
              settings, reading, terminal.in(), writer, verification, Terminal.clock(), teller);
      Ingested done = stop == null ? Ingest.once(order, means) : Ingest.watch(order, means, stop);
      terminal.say(text ? done.sentence() : done.json());
      DnsOptions.complain(verification, terminal);
      return done.unreadable() ? ExitCode.UNREADABLE : ExitCode.DONE;
    }
  }
}

package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Summary;
import org.hoptrail.pipeline.LogSummary;
import org.hoptrail.render.SummaryHtml;
import org.hoptrail.render.SummaryJson;
import org.hoptrail.render.SummaryText;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail summary`: what mail servers did, on one page.
final class SummaryCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "summary",
          "Sums up the logs of any mix of mail servers on one page: volume, what was delivered,"
              + " deferred, bounced and rejected and why, slow relays, who sent and received most,"
              + " encryption, and mail that an open relay would take.",
          "What a content filter gives back counts once. Each host counts what it did itself.",
          "LOG is a log file, a directory (each directory below it is one host unless its lines say"
              + " otherwise), an archive, or - for standard input; compressed or not.");
  private final PositionalParamSpec logs = Common.texts("LOG", "0..*", "1..*", "What to sum up.");
  private final TimeOption since =
      new TimeOption("--since", "Only what happened at or after that time.");
  private final TimeOption until =
      new TimeOption("--until", "Only what happened before that time.");
  private final NumberOption top =
      new NumberOption("--top", 10, "How many of each kind are named; default is 10.");
  private final OptionSpec html =
      OptionSpec.builder("--html")
          .paramLabel("FILE")
          .type(Path.class)
          .description("Write a page with charts too, in one file that needs no other.")
          .build();
  private final LogOptions logOptions = new LogOptions();

  SummaryCommand(Terminal terminal) {
    this.terminal = terminal;
    common.spec().addPositional(logs);
    common
        .spec()
        .addOption(since.spec())
        .addOption(until.spec())
        .addOption(top.spec())
        .addOption(html);
    logOptions.addTo(common.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    int most = top.number(common);
    Settings settings = common.settings();
    LogSettings reading = logOptions.settings(common, settings);
    LogSummary.Asked asked =
        new LogSummary.Asked(
            since.time(common, reading.zone()), until.time(common, reading.zone()), most);
    LogFiles files = new LogFiles(settings.limits());
    List<String> paths = logs.getValue();
    List<LogInput> found = files.find(paths, terminal.in());
    LogSummary read = LogSummary.read(found, reading, settings, asked);
    print(read.summary());
    boolean nothing = read.summary().from() == null && read.summary().total().received() == 0;
    return logOptions
        .report(terminal.err())
        .tell(paths, files.failures(), read.coverage(), nothing);
  }

  private void print(Summary summary) {
    OutputStream out = new BufferedOutputStream(terminal.out(), 1 << 16);
    try {
      if (common.format() == Common.Format.TEXT) {
        out.write(SummaryText.of(summary).getBytes(StandardCharsets.UTF_8));
      } else {
        SummaryJson.write(summary, out, common.format() == Common.Format.JSON);
      }
      out.flush();
      Path page = html.getValue();
      if (page != null) {
        Files.writeString(page, SummaryHtml.of(summary));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

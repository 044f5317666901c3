package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.hoptrail.config.DurationText;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.LiveReading;
import org.hoptrail.pipeline.LogSearch;
import org.hoptrail.render.DeliveryJson;
import org.hoptrail.render.DeliveryText;
import org.hoptrail.reply.Replies;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.hoptrail.source.LogWatch;
import org.hoptrail.trail.Query;
import org.hoptrail.trail.Skews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `hoptrail follow`: a message, an address, a host through the logs of any mix of servers.
final class FollowCommand implements Callable<Integer> {

  /// So many seconds a signal leaves for the last delivery to be printed.
  private static final long PATIENCE = 5;

  private final Terminal terminal;
  private final Common common =
      new Common(
          this,
          "follow",
          "Follows messages through the logs of mail servers, across hosts and mail systems: one"
              + " block for each message and recipient.",
          "QUERY is a Message-ID, a queue id, an address, a domain, a host, an IP address or network,"
              + " words of a subject, or * for everything.",
          "LOG is a log file, a directory (each directory below it is one host unless its lines say"
              + " otherwise), an archive, or - for standard input; compressed or not.");

  private final PositionalParamSpec query =
      PositionalParamSpec.builder()
          .paramLabel("QUERY")
          .index("0")
          .type(String.class)
          .required(true)
          .description("What to look for.")
          .build();
  private final PositionalParamSpec logs = Common.texts("LOG", "1..*", "1..*", "Where to look.");
  private final TimeOption since =
      new TimeOption("--since", "Only what was queued at or after that time.");
  private final TimeOption until =
      new TimeOption("--until", "Only what was queued before that time.");
  private final OptionSpec outcome =
      OptionSpec.builder("--outcome")
          .paramLabel("OUTCOME")
          .type(Outcome.class)
          .description("Only what came to that: delivered, deferred, bounced, rejected, ...")
          .build();
  private final OptionSpec slower =
      OptionSpec.builder("--slower-than")
          .paramLabel("DURATION")
          .type(String.class)
          .description("Only what took longer from the first host to the last, such as 90s or 2h.")
          .build();
  private final OptionSpec raw =
      Common.flag("--raw").description("Print the log lines themselves, with file:line.").build();
  private final OptionSpec live =
      Common.flag("--live")
          .description(
              "Keep watching plain files and directories, through rotation, and print deliveries as"
                  + " they come to a new state; Ctrl-C ends it.")
          .build();
  private final LogOptions logOptions = new LogOptions();

  FollowCommand(Terminal terminal) {
    this.terminal = terminal;
    common.spec().addPositional(query).addPositional(logs);
    common
        .spec()
        .addOption(since.spec())
        .addOption(until.spec())
        .addOption(outcome)
        .addOption(slower);
    common.spec().addOption(raw).addOption(live);
    logOptions.addTo(common.spec());
  }

  CommandSpec spec() {
    return common.spec();
  }

  @Override
  public Integer call() {
    Settings settings = common.settings();
    LogSettings reading = logOptions.settings(common, settings);
    Query asked = new Query(query.getValue());
    Wanted wanted =
        new Wanted(
            asked,
            since.time(common, reading.zone()),
            until.time(common, reading.zone()),
            outcome.getValue(),
            slowerThan());
    LogFiles files = new LogFiles(settings.limits());
    if (live.getValue()) {
      return watch(files, reading, wanted);
    }
    List<String> paths = logs.getValue();
    List<LogInput> found = files.find(paths, terminal.in());
    LogSearch search = LogSearch.of(found, reading, asked);
    List<Delivery> deliveries = search.deliveries().stream().filter(wanted::has).toList();
    print(deliveries, found, reading.lineBytes());
    return logOptions
        .report(terminal.err())
        .tell(paths, files.failures(), search.coverage(), deliveries.isEmpty());
  }

  private int watch(LogFiles files, LogSettings reading, Wanted wanted) {
    if (raw.getValue()) {
      throw common.wrongUsage("--raw and --live exclude each other");
    }
    List<String> paths = logs.getValue();
    List<String> named = paths.stream().filter(path -> !path.equals("-")).toList();
    List<LogInput> once =
        files.find(named, terminal.in()).stream().filter(file -> !file.isPlain()).toList();
    OutputStream out = new BufferedOutputStream(terminal.out(), 1 << 16);
    LogWatch watched = new LogWatch(paths, terminal.in());
    try (Stop stop = new Stop(PATIENCE);
        LiveReading growing = new LiveReading(watched, reading, wanted::has, Terminal.clock())) {
      new LiveFollow(out, common.format()).run(growing, once, stop);
      return stop.usual(
          logOptions
              .report(terminal.err())
              .tell(paths, files.failures(), growing.coverage(), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Duration slowerThan() {
    String text = slower.getValue();
    Duration read = text == null ? null : DurationText.read(text);
    if (text != null && read == null) {
      throw common.wrongUsage("--slower-than " + text + ": not a duration; write 90s, 5m or 2h");
    }
    return read;
  }

  private void print(List<Delivery> deliveries, List<LogInput> files, int lineBytes) {
    OutputStream out = new BufferedOutputStream(terminal.out(), 1 << 16);
    try {
      if (raw.getValue()) {
        new RawLines(files, lineBytes, out).print(deliveries);
      } else if (common.format() == Common.Format.TEXT) {
        text(deliveries, out);
      } else {
        try (DeliveryJson json = new DeliveryJson(out, common.format() == Common.Format.JSON)) {
          deliveries.forEach(json::write);
        }
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(List<Delivery> deliveries, OutputStream out) throws IOException {
    Skews skews = Skews.of(deliveries);
    String gap = "";
    for (Delivery delivery : deliveries) {
      String text = DeliveryText.of(delivery, Replies::explain, skews::ahead);
      out.write((gap + text).getBytes(StandardCharsets.UTF_8));
      gap = "\n";
    }
  }
}

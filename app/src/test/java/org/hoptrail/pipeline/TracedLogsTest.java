package org.hoptrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.route.LogWeaver;
import org.hoptrail.samples.Samples;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A route that is held against picked lines is the very route that is held against whole logs.
class TracedLogsTest {

  private static final LogSettings SETTINGS =
      LogSettings.utc(Instant.parse("2026-11-22T00:00:00Z"), 1 << 20);

  private static final int MESSAGES = 100;

  @Test
  void samples_against_the_log_of_each_host() throws IOException {
    Path campus = Samples.root().resolve("campus");
    List<RawMessage> messages = messages(List.of(campus.toString()));
    int narrow = 0;
    try (Stream<Path> hosts = Files.list(campus.resolve("logs"))) {
      for (Path host : hosts.sorted().toList()) {
        narrow += compare(host.getFileName().toString(), List.of(host), messages);
      }
    }
    assertThat(narrow).isPositive();
  }

  /// Hosts that give mail to each other, and those that stand alone.
  @ParameterizedTest
  @CsvSource({
    "open, c-mx1 c-mx2 c-fa c-fb c-s1 c-s2 c-sub c-dept",
    "open, b-mx i-o1 i-o2 i-o3 i-sub",
    "open, b-mx",
    "open, c-sub",
    "zoo, ex494 ex496 ex498 sm815 sm817 sm818",
    "zoo, pf310 pf35 pf35p pf37 pf37l"
  })
  void messages_of_a_lab(String lab, String names) {
    Path folder = SharedData.require("data/lab/" + lab);
    List<Path> logs = Stream.of(names.split(" ", -1)).map(folder.resolve("logs")::resolve).toList();
    List<RawMessage> messages = messages(List.of(folder.toString()));
    assertThat(compare(lab + " " + names, logs, messages)).isPositive();
  }

  /// How many routes came from picked lines.
  private static int compare(String name, List<Path> logs, List<RawMessage> messages) {
    List<LogInput> files =
        new LogFiles(Limits.DEFAULT)
            .find(logs.stream().map(Path::toString).toList(), InputStream.nullInputStream());
    LogWeaver whole = new LogWeaver(LogBook.read(files, SETTINGS).told().view(), Settings.DEFAULT);
    Compared compared = new Compared(whole, new TracedLogs(files, SETTINGS, Settings.DEFAULT));
    Analyzer analyzer = new Analyzer(Settings.DEFAULT, compared);
    messages.forEach(analyzer::analyze);
    System.out.printf(
        "%s: %d messages, %d from picked lines, %d of these with what a log tells%n",
        name, messages.size(), compared.narrow, compared.told);
    return compared.narrow;
  }

  private static final class Compared implements Weaving {
    private final LogWeaver whole;
    private final TracedLogs logs;
    private int narrow;
    private int told;

    Compared(LogWeaver whole, TracedLogs logs) {
      this.whole = whole;
      this.logs = logs;
    }

    @Override
    public Route weave(Route stamped, @Nullable String messageId) {
      Route expected = whole.weave(stamped, messageId);
      Route woven = logs.narrow(stamped, messageId);
      if (woven != null) {
        narrow++;
        told +=
            expected.hops().stream()
                    .anyMatch(hop -> hop.log() != null && hop.log().transfer() != null)
                ? 1
                : 0;
        assertThat(woven).as(messageId).isEqualTo(expected);
      }
      return expected;
    }
  }

  /// Some of the messages in files and folders.
  private static List<RawMessage> messages(List<String> paths) {
    List<RawMessage> messages = new ArrayList<>();
    new Sources(Limits.DEFAULT)
        .read(
            paths,
            InputStream.nullInputStream(),
            new MessageSink() {
              @Override
              public void message(RawMessage message) {
                messages.add(message);
              }

              @Override
              public void failure(InputFailure failure) {
                // Not every file is a message.
              }
            });
    Collections.shuffle(messages, new Random(7));
    return messages.subList(0, Math.min(MESSAGES, messages.size()));
  }
}

package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Limits;
import org.hoptrail.model.LogEvent;
import org.hoptrail.pipeline.LogReading;
import org.hoptrail.source.LogFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many lines of real logs are understood, and which are not.
class LogCoverageTest {

  private static final int SHOWN = 40;

  @ParameterizedTest
  @CsvSource({
    "logs/sc4s, 0.99",
    "logs/crowdsec/exchange-smtp-logs.log, 0.99",
    "logs/exim-4.99/log, 0.97",
    "logs/exim-4.99/rejectlog, 0.96",
    "logs/crowdsec/exim-logs.log, 1.0",
    "logs/crowdsec/exim-syslog-logs.log, 1.0",
    "logs/kumina, 1.00",
    "logs/lightmeter, 0.95",
    "logs/msimerson, 0.80",
    "logs/crowdsec, 0.99",
    "lab/open/logs, 0.99",
    "lab/zoo/logs, 0.99"
  })
  void nearlyEveryLineIsClassified(String folder, double least) {
    Path logs = SharedData.require("data/" + folder);
    Coverage coverage = read(List.of(logs.toString()));
    long unread = unread(coverage);
    System.out.printf("%s: %d lines, %d unread%n", folder, coverage.lines(), unread);
    System.out.println("  foreign: " + coverage.foreign());
    coverage.unread().entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.count(), a.count())))
        .limit(SHOWN)
        .forEach(e -> System.out.println("  " + e.getKey() + ": " + e.getValue()));
    assertThat(1 - unread / (double) coverage.lines()).isGreaterThanOrEqualTo(least);
  }

  /// All public log samples: everything below `logs` that is a log. Not counted are the mails that
  /// Exim's test suite delivered, payloads cut out of their envelopes (they have tests of their
  /// own), and the lines with which that suite parts its runs. Half of what is left was written by
  /// one program whose name was made anonymous.
  @Test
  void nearlyEveryLineOfAllSamplesIsClassified() throws IOException {
    Path logs = SharedData.require("data/logs");
    List<String> paths =
        Stream.of(
                "crowdsec",
                "exim-4.99/log",
                "exim-4.99/rejectlog",
                "kumina",
                "lightmeter",
                "msimerson",
                "sc4s")
            .map(name -> logs.resolve(name).toString())
            .toList();
    Coverage coverage = read(paths);
    long dividers = dividers(logs.resolve("exim-4.99"));
    long unread = unread(coverage) - dividers;
    long lines = coverage.lines() - dividers;
    System.out.printf("all logs: %d lines, %d unread%n", lines, unread);
    assertThat(1 - unread / (double) lines).isGreaterThanOrEqualTo(0.99);
  }

  private static long dividers(Path folder) throws IOException {
    long found = 0;
    for (String name : List.of("log", "rejectlog")) {
      try (Stream<Path> files = Files.list(folder.resolve(name))) {
        for (Path file : files.toList()) {
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          found += text.lines().filter(line -> line.startsWith("******** ")).count();
        }
      }
    }
    return found;
  }

  private static Coverage read(List<String> paths) {
    return new LogReading(LogSettings.utc(Instant.parse("2026-11-22T00:00:00Z"), 1 << 20))
        .read(
            new LogFiles(Limits.DEFAULT).find(paths, InputStream.nullInputStream()), new Nobody());
  }

  private static long unread(Coverage coverage) {
    return coverage.unread().entrySet().stream()
        .filter(e -> !e.getKey().equals("empty"))
        .mapToLong(e -> e.getValue().count())
        .sum();
  }

  /// Counting is all that is wanted.
  private static final class Nobody implements LogListener {
    @Override
    public void line(LogLine line, String host, String system) {}

    @Override
    public void event(LogEvent event) {}
  }
}

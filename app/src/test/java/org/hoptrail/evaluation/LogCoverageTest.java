package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hoptrail.SharedData;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Limits;
import org.hoptrail.model.LogEvent;
import org.hoptrail.pipeline.LogReading;
import org.hoptrail.source.LogFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many lines of real logs are understood, and which are not.
class LogCoverageTest {

  private static final int SHOWN = 40;

  @ParameterizedTest
  @CsvSource({
    "logs, 0.10",
    "logs/sc4s, 0.99",
    "logs/crowdsec/exchange-smtp-logs.log, 0.99",
    "logs/exim-4.99/log, 0.88",
    "logs/exim-4.99/rejectlog, 0.84",
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
    Coverage coverage =
        new LogReading(LogSettings.utc(Instant.parse("2026-11-22T00:00:00Z"), 1 << 20))
            .read(
                new LogFiles(Limits.DEFAULT)
                    .find(List.of(logs.toString()), InputStream.nullInputStream()),
                new Nobody());
    long unread =
        coverage.unread().entrySet().stream()
            .filter(e -> !e.getKey().equals("empty"))
            .mapToLong(e -> e.getValue().count())
            .sum();
    System.out.printf("%s: %d lines, %d unread%n", folder, coverage.lines(), unread);
    System.out.println("  foreign: " + coverage.foreign());
    coverage.unread().entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.count(), a.count())))
        .limit(SHOWN)
        .forEach(e -> System.out.println("  " + e.getKey() + ": " + e.getValue()));
    assertThat(1 - unread / (double) coverage.lines()).isGreaterThanOrEqualTo(least);
  }

  /// Counting is all that is wanted.
  private static final class Nobody implements LogListener {
    @Override
    public void line(LogLine line, String host, String system) {}

    @Override
    public void event(LogEvent event) {}
  }
}

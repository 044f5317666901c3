package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Limits;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.pipeline.LogReading;
import org.hoptrail.source.LogFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads every sample of `samples/log/SYSTEM/` line by line and compares what each says with the
/// expected file beside it.
class LogSamplesTest {

  private static final Path FOLDER = Samples.root().resolve("log");

  /// Samples without a year in their dates were written before this moment.
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @TestFactory
  Stream<DynamicTest> everySampleReadsAsExpected() {
    return Samples.below(FOLDER).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FOLDER.relativize(file).toString(), file.toUri(), () -> check(file)));
  }

  @TestFactory
  Stream<DynamicTest> everyEnvelopeIsOpened() {
    Path folder = Samples.root().resolve("log-envelope");
    return Samples.below(folder).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    folder.relativize(file).toString(), file.toUri(), () -> check(file)));
  }

  @Test
  void everySystemThatReadsLogsHasSamples() {
    for (MailSystem system : MailSystems.ALL) {
      if (!system.logs().isEmpty()) {
        assertThat(Samples.below(FOLDER.resolve(system.id()))).as(system.id()).isNotEmpty();
      }
    }
  }

  private static void check(Path file) {
    LogFiles files = new LogFiles(Limits.DEFAULT);
    LogSettings settings = LogSettings.utc(NOW, Limits.DEFAULT.logLineBytes());
    Story story = new Story();
    Coverage coverage =
        new LogReading(settings)
            .read(files.find(List.of(file.toString()), InputStream.nullInputStream()), story);
    assertThat(coverage.failures()).isEmpty();
    coverage
        .foreign()
        .forEach((tag, count) -> story.text.append("foreign " + tag + " " + count + "\n"));
    coverage
        .clocks()
        .values()
        .forEach(note -> story.text.append("clock ").append(note).append('\n'));
    Golden.check(file, "txt", story.text.toString());
  }

  /// Writes down what each line says.
  private static final class Story implements LogListener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void line(LogLine line, String host, String system) {
      Instant at = Instant.ofEpochSecond(0).plusNanos(line.micros() * 1000);
      text.append(line.number()).append("  ");
      text.append(line.micros() == LogLine.NO_TIME ? "-" : at.toString());
      text.append("  ").append(host).append("  ");
      text.append(system.isEmpty() ? "UNREAD " + line.whole().rest() : system).append('\n');
    }

    @Override
    public void event(LogEvent event) {
      text.append("    ").append(event).append('\n');
    }
  }
}

package org.hoptrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Transfer;
import org.hoptrail.source.LogWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of logs that grow.
class LiveReadingTest {

  private static final Instant START = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir Path folder;

  private Instant now = START;

  private void log(Path log, String id, int seconds) throws IOException {
    String begin = START.plusSeconds(seconds) + " mx1 postfix/";
    Files.writeString(
        log,
        String.join(
            "\n",
            begin + "smtpd[1]: " + id + ": client=relay.example[192.0.2.77]",
            begin + "cleanup[2]: " + id + ": message-id=<" + id + "@shop.example>",
            begin + "qmgr[3]: " + id + ": removed",
            ""),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static List<String> ids(LiveReading reading) {
    return reading.told().book().transfers().stream().map(Transfer::queueId).sorted().toList();
  }

  /// The log covers a time of which something was forgotten no longer: what it does not have may
  /// have been there.
  @Test
  void what_is_forgotten_is_not_denied() throws IOException {
    Path log = folder.resolve("mail.log");
    log(log, "4F00000001", 0);
    LogSettings settings = new LogSettings(ZoneId.of("UTC"), START, Limits.DEFAULT.logLineBytes());
    LogWatch watch = new LogWatch(List.of(log.toString()), InputStream.nullInputStream());
    try (LiveReading reading = new LiveReading(watch, settings, any -> true, () -> now)) {
      reading.begin(List.of());
      log(log, "4F00000002", 600);
      reading.more();
      assertThat(ids(reading)).containsExactly("4F00000001", "4F00000002");
      assertThat(reading.told().view().covers("mx1", START.plusSeconds(300))).isTrue();
      now = START.plusSeconds(3 * 3600);
      log(log, "4F00000003", 3 * 3600);
      reading.more();
      now = now.plusSeconds(3600);
      log(log, "4F00000004", 4 * 3600);
      reading.more();
      reading.more();
      assertThat(ids(reading)).doesNotContain("4F00000001").contains("4F00000004");
      assertThat(reading.told().view().covers("mx1", START.plusSeconds(300))).isFalse();
    }
  }
}

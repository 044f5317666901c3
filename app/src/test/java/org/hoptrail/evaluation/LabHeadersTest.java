package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.SharedData;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Limits;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogMatch.Verdict;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.LedgerBook;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Sources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Messages of the lab held against the logs of all its hosts: every genuine stamp is confirmed by
/// its log line, no fabricated one is, and hops without a stamp are found.
class LabHeadersTest {

  private static final int SHOWN = 25;

  private int genuine;
  private int confirmed;
  private int fabricated;
  private int wronglyConfirmed;
  private int withoutHeader;
  private int found;
  private final List<String> wrong = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"lab/open, 1.0", "lab/zoo, 1.0"})
  void genuineStampsAreConfirmedAndNoOthers(String lab, double least) {
    Path folder = SharedData.require("data/" + lab);
    LogSettings reading = LogSettings.utc(Instant.parse("2025-07-01T00:00:00Z"), 1 << 20);
    List<String> logs = List.of(folder.resolve("logs").toString());
    List<LogInput> files = new LogFiles(Limits.DEFAULT).find(logs, InputStream.nullInputStream());
    try (LedgerBook book = LedgerBook.read(files, reading, null, lines -> {})) {
      Analyzer analyzer = new Analyzer(Settings.DEFAULT, book.view());
      for (JsonNode copy : Oracle.lines(folder.resolve("truth.jsonl"))) {
        compare(copy, report(folder.resolve(copy.path("file").asString()), analyzer));
      }
    }
    System.out.printf(
        "%s: %d of %d genuine stamps confirmed, %d of %d fabricated ones; %d of %d hops without"
            + " header found%n",
        lab, confirmed, genuine, wronglyConfirmed, fabricated, found, withoutHeader);
    wrong.stream().limit(SHOWN).forEach(line -> System.out.println("    " + line));
    assertThat(confirmed / (double) genuine).isGreaterThanOrEqualTo(least);
    assertThat(wronglyConfirmed).isZero();
  }

  private static Report report(Path file, Analyzer analyzer) {
    List<Report> reports = new ArrayList<>();
    new Sources(Limits.DEFAULT)
        .read(
            List.of(file.toString()),
            InputStream.nullInputStream(),
            new MessageSink() {
              @Override
              public void message(RawMessage message) {
                reports.add(analyzer.analyze(message));
              }

              @Override
              public void failure(InputFailure failure) {
                throw new AssertionError(failure);
              }
            });
    return reports.getFirst();
  }

  private void compare(JsonNode copy, Report report) {
    Map<Integer, Hop> byIndex = new TreeMap<>();
    List<String> alone = new ArrayList<>();
    for (Hop hop : report.route().hops()) {
      if (hop.stamp().receivedIndex() == Stamp.LOG_ONLY) {
        LogMatch log = hop.log();
        alone.add(
            log == null || log.transfer() == null
                ? ""
                : log.transfer().host() + " " + log.transfer().queueId());
      } else {
        byIndex.put(hop.stamp().receivedIndex(), hop);
      }
    }
    for (JsonNode received : copy.path("received")) {
      Hop hop = byIndex.get(received.path("index").asInt());
      if (hop != null) {
        stamp(copy, received, hop);
      }
    }
    for (JsonNode hop : copy.path("hops")) {
      if (hop.path("header_index").isNull()) {
        withoutHeader++;
        String wanted = hop.path("to_host").asString() + " " + Oracle.text(hop, "queue_id");
        found += alone.contains(wanted) ? 1 : 0;
        if (!alone.contains(wanted)) {
          wrong.add(copy.path("file").asString() + " hop without header not found: " + wanted);
        }
      }
    }
  }

  private void stamp(JsonNode copy, JsonNode received, Hop hop) {
    LogMatch log = hop.log();
    boolean isConfirmed = log != null && log.verdict() == Verdict.CONFIRMED;
    String what =
        copy.path("file").asString()
            + " "
            + received
            + " "
            + (log == null ? null : log.verdict() + " " + log.why());
    if (received.path("verdict").asString().equals("fabricated")) {
      fabricated++;
      wronglyConfirmed += isConfirmed ? 1 : 0;
      if (isConfirmed) {
        wrong.addFirst("CONFIRMED " + what);
      }
    } else if (received.path("in_log").asBoolean()) {
      genuine++;
      confirmed += isConfirmed ? 1 : 0;
      if (!isConfirmed) {
        wrong.add(what);
      }
    }
  }
}

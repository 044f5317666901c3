package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hoptrail.evaluation.Oracle.Case;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Limits;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Stamp;
import org.hoptrail.pipeline.LogReading;
import org.hoptrail.received.StampReader;
import org.hoptrail.source.LogFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Joins the trace fields of messages that Exim delivered with the lines it logged: the id of the
/// field must be the queue id of the events.
@Tag("data")
class EximLogHeaderJoinTest {

  private static final double LEAST = 0.99;

  private static final LogSettings SETTINGS =
      LogSettings.utc(Instant.parse("2026-11-22T00:00:00Z"), Limits.DEFAULT.logLineBytes());

  @TempDir private Path folder;

  @Test
  void every_field_finds_its_lines() throws IOException {
    List<Case> cases = Oracle.cases("exim_log_header_join");
    List<String> missed = new ArrayList<>();
    int due = 0;
    for (Case one : cases) {
      Set<String> written = written(one.input().path("headers").stringValue());
      Set<String> logged = logged(one.input().path("log"));
      for (JsonNode id : one.expected().path("ids_found_in_log")) {
        due++;
        boolean joined = written.contains(id.stringValue()) && logged.contains(id.stringValue());
        if (!joined) {
          missed.add(one.number() + " " + id.stringValue() + " " + written + " " + logged);
        }
      }
    }
    System.out.printf(
        "exim join: %d of %d ids of %d messages%n%s%n",
        due - missed.size(), due, cases.size(), String.join("\n", missed));
    assertThat(due).isGreaterThan(500);
    assertThat(1 - missed.size() / (double) due).isGreaterThanOrEqualTo(LEAST);
  }

  private static Set<String> written(String headers) {
    int first = headers.indexOf('\n');
    String colon = headers.substring(0, Math.max(first, 0));
    String fields = colon.contains(": ") ? headers : headers.substring(first + 1);
    HeaderBlock block = Headers.block(fields);
    StampReader reader = Headers.stampReader();
    Set<String> ids = new LinkedHashSet<>();
    for (HeaderField field : block.fields()) {
      if (field.name() == FieldName.RECEIVED) {
        Stamp stamp = reader.read(block, field, ids.size(), Limits.DEFAULT.fieldBytes());
        if (stamp.queueId() != null) {
          ids.add(stamp.queueId().value());
        }
      }
    }
    return ids;
  }

  private Set<String> logged(JsonNode lines) throws IOException {
    List<String> text = new ArrayList<>();
    lines.forEach(line -> text.add(line.stringValue()));
    Path file = folder.resolve("mainlog");
    Files.write(file, text);
    Set<String> ids = new LinkedHashSet<>();
    LogListener listener =
        new LogListener() {
          @Override
          public void line(LogLine line, String host, String system) {}

          @Override
          public void event(LogEvent event) {
            if (event instanceof LogEvent.OfMessage ofMessage) {
              ids.add(ofMessage.queueId());
            }
          }
        };
    new LogReading(SETTINGS)
        .read(
            new LogFiles(Limits.DEFAULT)
                .find(List.of(file.toString()), InputStream.nullInputStream()),
            listener);
    return ids;
  }
}

package org.hoptrail.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.TimeToken;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.received.QueueIdFormat;
import org.hoptrail.received.TokenFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Decodes every id of `data/oracles/time_tokens.jsonl` and expects the time found there.
class TimeTokensOracleTest {

  private static final String FILE = "data/oracles/time_tokens.jsonl";

  /// Queue ids: the kind in the data, the mail system that draws them.
  private static final Map<String, String> QUEUE_IDS =
      Map.ofEntries(
          Map.entry("postfix_long", "postfix"),
          Map.entry("postfix_short", "postfix"),
          Map.entry("exim_old", "exim"),
          Map.entry("exim_new", "exim"),
          Map.entry("sendmail", "sendmail"),
          Map.entry("dovecot_session", "dovecot"),
          Map.entry("kumomta_uuid1", "kumomta"),
          Map.entry("ecelerity", "momentum"),
          Map.entry("sendgrid", "sendgrid"),
          Map.entry("zmailer", "zmailer"),
          Map.entry("gmail_id_local", "gmail"),
          Map.entry("gmail_x_received_ms", "gmail"));

  /// Other tokens: the kind in the data, the value of a field around it, the kind of our token.
  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("javamail_message_id", new Field("<%s>", "javamail-message-id")),
          Map.entry("yahoo_javamail_message_id", new Field("<%s>", "javamail-message-id")),
          Map.entry("mozilla_message_id", new Field("<%s>", "mozilla-message-id")),
          Map.entry("mutt_text_message_id", new Field("<%s>", "mutt-message-id")),
          Map.entry("ses_message_id", new Field("<%s>", "ses-message-id")),
          Map.entry("domino_message_id", new Field("<%s>", "domino-message-id")),
          Map.entry("google_mx_added_message_id", new Field("<%s>", "gmail-added-message-id")),
          Map.entry("thread_index_root", new Field("%s", "thread-index")),
          Map.entry("thread_index_child", new Field("%s", "thread-index-reply")),
          Map.entry("x_originalarrivaltime", new Field("%s", "original-arrival-time")),
          Map.entry("javamail_boundary", new Field("a/b; boundary=\"%s\"", "javamail-boundary")),
          Map.entry(
              "outlook_boundary",
              new Field("a/b; boundary=\"----=%s\"", "outlook-boundary-local")));

  private record Field(String value, String kind) {}

  private record Row(String kind, String token, JsonNode expected) {}

  @TestFactory
  Stream<DynamicTest> everyKind() throws IOException {
    try {
      Map<String, List<Row>> rows = rows(SharedData.require(FILE));
      return rows.entrySet().stream()
          .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> check(kind.getValue())));
    } catch (TestAbortedException noData) {
      // A factory that is skipped leaves no trace in the report; a skipped test does.
      return Stream.of(DynamicTest.dynamicTest(FILE, () -> SharedData.require(FILE)));
    }
  }

  private static Map<String, List<Row>> rows(Path file) throws IOException {
    Map<String, List<Row>> rows = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines
          .map(TimeTokensOracleTest::row)
          .forEach(row -> rows.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row));
    }
    return rows;
  }

  private static Row row(String line) {
    JsonNode node = JsonMapper.shared().readTree(line);
    JsonNode input = node.get("input");
    return new Row(
        input.get("kind").asString(), input.get("token").asString(), node.get("expected"));
  }

  private static void check(List<Row> rows) {
    String kind = rows.getFirst().kind();
    Field field = FIELDS.get(kind);
    QueueIdFormat ids = field == null ? queueIds(kind) : null;
    if (field == null && ids == null) {
      System.out.printf("time tokens: %-28s not yet in the catalogue%n", kind);
    }
    assumeTrue(field != null || ids != null, "not yet in the catalogue: " + kind);
    List<String> wrong = new ArrayList<>();
    for (Row row : rows) {
      String difference = field == null ? queueId(row, ids) : token(row, field);
      if (difference != null) {
        wrong.add(row.token() + ": " + difference);
      }
    }
    int right = rows.size() - wrong.size();
    System.out.printf("time tokens: %-28s %3d of %3d%n", kind, right, rows.size());
    assertThat(wrong).as(kind).isEmpty();
  }

  private static @Nullable QueueIdFormat queueIds(String kind) {
    String system = QUEUE_IDS.get(kind);
    assertThat(system).as("kind " + kind).isNotNull();
    return MailSystems.ALL.stream()
        .filter(candidate -> candidate.id().equals(system))
        .findFirst()
        .map(MailSystem::queueIds)
        .orElse(null);
  }

  private static @Nullable String queueId(Row row, @Nullable QueueIdFormat ids) {
    if (ids == null || !ids.fits(row.token())) {
      return "does not fit";
    }
    return difference(row, ids.decode(cited(row.token())));
  }

  private static @Nullable String token(Row row, Field field) {
    Cited<String> value = cited(field.value().replace("%s", row.token()));
    List<TimeToken> found = new ArrayList<>();
    for (MailSystem system : MailSystems.ALL) {
      for (TokenFormat format : system.tokens()) {
        TimeToken token = format.read(value);
        if (token != null && token.kind().equals(field.kind())) {
          found.add(token);
        }
      }
    }
    return found.size() == 1
        ? difference(row, found.getFirst())
        : found.size() + " formats claim it";
  }

  /// What is wrong with a token, or null.
  private static @Nullable String difference(Row row, @Nullable TimeToken token) {
    JsonNode epoch = row.expected().get("epoch");
    if (epoch.isNull() || token == null) {
      return epoch.isNull() == (token == null) ? null : "expected " + epoch + " but was " + token;
    }
    Instant time = token.time();
    double second = time.getEpochSecond() + time.getNano() / 1e9;
    boolean same =
        Math.abs(second - wholeSecond(row, token, epoch.asDouble())) <= 1
            && equal(row.expected().get("pid"), token.pid())
            && equal(row.expected().get("utc_offset_s"), token.utcOffsetSeconds());
    return same ? null : "expected " + row.expected() + " but was " + token;
  }

  /// The data adds the whole last group of an Exim id to its seconds. With `localhost_number` that
  /// group counts hosts too (src/receive.c) and exceeds a second; the date that stands beside the
  /// one such id in the data is that of the seconds alone.
  private static double wholeSecond(Row row, TimeToken token, double epoch) {
    boolean numberOfHost = row.kind().equals("exim_new") && token.precision().toSeconds() == 1;
    return numberOfHost ? row.expected().get("claimed_epoch").asDouble() : epoch;
  }

  private static boolean equal(@Nullable JsonNode expected, @Nullable Number actual) {
    return expected == null || (actual != null && expected.asLong() == actual.longValue());
  }

  private static Cited<String> cited(String value) {
    Source source = new Source("oracle", null, 0, value.length(), null);
    return new Cited<>(value, new Span(source, 0, value.length()), AttestedBy.CLIENT_CLAIM);
  }
}

package org.hoptrail.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.hoptrail.http.Wire.Response;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the logs answer.
class LogApiTest {

  private static final Path LOGS = Samples.root().resolve("campus/logs");
  private static final JsonMapper JSON = new JsonMapper();

  private static Wire wire;

  @BeforeAll
  static void open() throws IOException {
    wire = Wire.on(null, LOGS);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  private static JsonNode json(Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body().getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void a_queue_id_leads_through_all_hosts() throws IOException {
    JsonNode found = json(wire.get("/api/v1/follow?q=4fQ9H71T41zBrpb"));
    assertThat(found.get("total").asInt()).isEqualTo(1);
    JsonNode delivery = found.at("/deliveries/0");
    assertThat(delivery.get("schema").asString()).isEqualTo("hoptrail.delivery/1");
    assertThat(delivery.get("outcome").asString()).isEqualTo("delivered");
    assertThat(delivery.get("hops").size()).isEqualTo(5);
    assertThat(found.get("failures").isEmpty()).isTrue();
  }

  @Test
  void the_lines_it_rests_on_are_given() throws IOException {
    JsonNode place =
        json(wire.get("/api/v1/follow?q=4fQ9H71T41zBrpb")).at("/deliveries/0/hops/0/log/0");
    String path = place.get("path").asString();
    int line = place.get("line").asInt();
    JsonNode lines = json(wire.get("/api/v1/lines?path=" + path + "&line=" + line));
    assertThat(lines.at("/lines/0/line").asInt()).isEqualTo(line);
    assertThat(lines.at("/lines/0/text").asString())
        .isEqualTo(Files.readAllLines(Path.of(path)).get(line - 1));
  }

  @Test
  void outcomes_are_counted_and_chosen() throws IOException {
    JsonNode all = json(wire.get("/api/v1/follow?q=*"));
    assertThat(all.get("total").asInt()).isEqualTo(all.get("deliveries").size()).isGreaterThan(5);
    JsonNode bounced = json(wire.get("/api/v1/follow?q=*&outcome=bounced"));
    assertThat(bounced.get("total")).isEqualTo(all.get("total"));
    assertThat(bounced.get("deliveries").size()).isEqualTo(1);
    assertThat(json(wire.get("/api/v1/follow?q=*&limit=2")).get("deliveries").size()).isEqualTo(2);
    String newest = all.at("/deliveries/0/hops/0/receivedAt").asString();
    String next = all.at("/deliveries/1/hops/0/receivedAt").asString();
    assertThat(newest).isGreaterThan(next);
  }

  @Test
  void only_the_logs_that_were_named_are_read() throws IOException {
    for (String path : new String[] {"/etc/passwd", LOGS + "/../message.eml", "", "pom.xml"}) {
      assertThat(wire.get("/api/v1/lines?path=" + path + "&line=1").status()).isEqualTo(404);
    }
    assertThat(wire.get("/api/v1/lines?line=1").status()).isEqualTo(400);
    assertThat(wire.get("/api/v1/lines?path=a&line=x").status()).isEqualTo(400);
    assertThat(wire.get("/api/v1/lines?path=a&line=" + "1,".repeat(501) + "1").status())
        .isEqualTo(400);
  }

  @Test
  void questions_that_make_no_sense_are_told() throws IOException {
    for (String wrong :
        new String[] {"", "?q=", "?q=%20", "?q=*&outcome=lost", "?q=*&limit=1001"}) {
      assertThat(wire.get("/api/v1/follow" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(wire.get("/api/v1/follow?q=" + "a".repeat(1_001)).status()).isEqualTo(400);
    try (Wire bare = Wire.open(null)) {
      assertThat(bare.get("/api/v1/follow?q=*").status()).isEqualTo(409);
      assertThat(bare.get("/api/v1/lines?path=a&line=1").body()).contains("--log PATH");
    }
  }

  @Test
  void what_was_logged_since_is_read_and_what_is_broken_is_told(@TempDir Path folder)
      throws IOException {
    Path log = Files.createDirectory(folder.resolve("mx1")).resolve("mail.log");
    Files.copy(LOGS.resolve("mx1/mail.log"), log);
    Files.write(folder.resolve("mail.log.1.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1});
    try (Wire live = Wire.on(null, folder)) {
      JsonNode before = json(live.get("/api/v1/follow?q=nobody@press.example"));
      assertThat(before.get("total").asInt()).isZero();
      assertThat(before.at("/failures/0").asString()).contains("mail.log.1.gz");
      String line =
          "Mar  4 09:00:00 mx1 postfix/smtp[1]: 4fQZZZ0000zBrpc: to=<nobody@press.example>,"
              + " relay=mx.press.example[198.51.100.9]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\n";
      Files.writeString(log, line, StandardOpenOption.APPEND);
      JsonNode after = json(live.get("/api/v1/follow?q=nobody@press.example"));
      assertThat(after.get("total").asInt()).isEqualTo(1);
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void what_is_logged_while_one_watches_is_sent(@TempDir Path folder) throws IOException {
    Path log = Files.createDirectory(folder.resolve("mx1")).resolve("mail.log");
    Files.copy(LOGS.resolve("mx1/mail.log"), log);
    try (Wire live = Wire.on(null, folder);
        Events events = new Events(live, "/api/v1/follow/live?q=*")) {
      String line =
          "Mar  4 09:00:00 mx1 postfix/smtp[1]: 4fQZZZ0000zBrpc: to=<nobody@press.example>,"
              + " relay=mx.press.example[198.51.100.9]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\n"
              + "Mar  4 09:00:00 mx1 postfix/qmgr[1]: 4fQZZZ0000zBrpc: removed\n";
      Files.writeString(log, line, StandardOpenOption.APPEND);
      JsonNode delivery = events.next("delivery");
      assertThat(delivery.get("recipient").asString()).isEqualTo("nobody@press.example");
      assertThat(delivery.get("outcome").asString()).isEqualTo("delivered");
    }
  }
}

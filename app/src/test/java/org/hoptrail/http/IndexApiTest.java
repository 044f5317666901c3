package org.hoptrail.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.hoptrail.cli.Cli;
import org.hoptrail.http.Wire.Response;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteWriter;
import org.hoptrail.model.IngestProgress;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the index answers.
class IndexApiTest {

  private static final Path CAMPUS = Samples.root().resolve("campus");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;

  private static Archive archive;
  private static Wire wire;

  @BeforeAll
  static void open() throws IOException {
    Path index = folder.resolve("index");
    ingest(index, CAMPUS.resolve("message.eml"));
    ingest(index, CAMPUS.resolve("forged.eml"));
    archive = Archive.open(index, RouteIndex.PATIENCE, Clock.systemUTC());
    wire = Wire.on(archive);
  }

  @AfterAll
  static void close() {
    wire.close();
    archive.close();
  }

  private static void ingest(Path index, Path mail) {
    Cli.Result done = Cli.on(index, "ingest", mail.toString());
    assertThat(done.exit()).as(done.err()).isZero();
  }

  private static JsonNode json(Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String search(String query) {
    return "/api/v1/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static String forged() throws IOException {
    return json(wire.get(search("verdict:suspicious"))).at("/rows/0/id").asString();
  }

  @Test
  void the_first_page_is_the_search() throws IOException {
    Response first = wire.get("/");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body()).isEqualTo(wire.get("/graph").body());
  }

  @Test
  void a_row_has_what_a_list_shows() throws IOException {
    JsonNode found = json(wire.get(search("subject:salary")));
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.get("complete").asBoolean()).isTrue();
    JsonNode row = found.at("/rows/0");
    assertThat(row.get("from").asString()).isEqualTo("rectorate@campus.example");
    assertThat(row.get("to").asString()).isEqualTo("bela@physics.campus.example");
    assertThat(row.get("verdict").asString()).isEqualTo("suspicious");
    assertThat(row.get("because").toString()).contains("token-time");
    assertThat(row.get("hops").asInt()).isEqualTo(7);
    assertThat(row.at("/standings").size()).isEqualTo(7);
    assertThat(row.at("/standings/1").asString()).isEqualTo("contradicted");
    assertThat(row.get("border").asInt()).isEqualTo(3);
    JsonNode whole = json(wire.get("/api/v1/routes/" + row.get("id").asString()));
    assertThat(row.get("title")).isEqualTo(whole.at("/report/findings/0/title"));
    assertThat(row.get("hop")).isEqualTo(whole.at("/report/findings/0/hop"));
    assertThat(row.get("path").asString()).endsWith("forged.eml");
  }

  @Test
  void values_are_counted_on_request() throws IOException {
    JsonNode plain = json(wire.get(search("")));
    assertThat(plain.get("facets").isEmpty()).isTrue();
    assertThat(plain.get("timeline").isNull()).isTrue();
    JsonNode counted = json(wire.get(search("") + "&facets=verdict,system&timeline=true&limit=0"));
    assertThat(counted.get("rows").isEmpty()).isTrue();
    assertThat(counted.at("/facets/0/field").asString()).isEqualTo("verdict");
    assertThat(counted.at("/facets/0/counts").size()).isEqualTo(2);
    assertThat(json(wire.get(search("") + "&facets=all")).get("facets").size()).isGreaterThan(15);
  }

  @Test
  void time_is_cut_into_stretches_that_hold_every_message() throws IOException {
    JsonNode time = json(wire.get(search("") + "&timeline=true")).get("timeline");
    assertThat(time.get("unit").asString()).isEqualTo("hour");
    long messages = time.get("outside").asLong();
    String behind = time.at("/buckets/0/from").asString();
    for (JsonNode bucket : time.get("buckets")) {
      assertThat(bucket.get("from").asString()).isEqualTo(behind);
      behind = bucket.get("to").asString();
      messages += bucket.get("messages").asLong();
    }
    assertThat(messages).isEqualTo(2);
    JsonNode none = json(wire.get(search("subject:nowhere") + "&timeline=true"));
    assertThat(none.at("/timeline/buckets").isEmpty()).isTrue();
  }

  @Test
  void pages_follow_each_other() throws IOException {
    JsonNode first = json(wire.get(search("") + "&limit=1"));
    JsonNode second = json(wire.get(search("") + "&limit=1&from=1"));
    assertThat(first.get("rows").size()).isEqualTo(1);
    assertThat(second.get("rows").size()).isEqualTo(1);
    assertThat(first.at("/rows/0/id")).isNotEqualTo(second.at("/rows/0/id"));
    assertThat(json(wire.get(search("") + "&from=2")).get("rows").isEmpty()).isTrue();
    JsonNode slow = json(wire.get(search("") + "&sort=transit"));
    assertThat(slow.at("/rows/0/totalSeconds").asDouble())
        .isGreaterThan(slow.at("/rows/1/totalSeconds").asDouble());
  }

  @Test
  void a_query_that_is_wrong_is_pointed_at() throws IOException {
    Response refused = wire.get(search("standing:own AND pear:192.0.2.1"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(refused.body());
    assertThat(problem.get("detail").asString()).contains("did you mean peer?");
    assertThat(problem.at("/place/start").asInt()).isEqualTo(17);
    assertThat(problem.at("/place/end").asInt()).isEqualTo(21);
  }

  @Test
  void parameters_that_make_no_sense_are_told() throws IOException {
    for (String wrong :
        new String[] {
          "sort=size", "limit=201", "limit=-1", "limit=x", "from=9999", "facets=subject", "values=x"
        }) {
      assertThat(wire.get(search("") + "&" + wrong).status()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void a_message_is_given_by_its_id() throws IOException {
    String id = forged();
    JsonNode answer = json(wire.get("/api/v1/routes/" + id));
    assertThat(answer.get("id").asString()).isEqualTo(id);
    assertThat(answer.at("/report/source/sha256").asString()).isEqualTo(id);
    assertThat(answer.at("/report/route/hops").size()).isEqualTo(7);
    Response raw = wire.get("/api/v1/routes/" + id + "/header");
    assertThat(raw.header("Content-Type")).startsWith("text/rfc822-headers");
    assertThat(raw.header("Content-Disposition")).startsWith("attachment");
    Path file = CAMPUS.resolve("forged.eml");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith(raw.body());
    assertThat(raw.body()).endsWith("\n");
    for (String other : new String[] {"0", "a".repeat(64), "%2e%2e", "*"}) {
      Response unknown = wire.get("/api/v1/routes/" + other);
      assertThat(unknown.status()).as(other).isEqualTo(404);
      assertThat(unknown.body()).as(other).contains("No such message");
    }
  }

  @Test
  void routes_are_added_up_to_a_graph() throws IOException {
    JsonNode graph = json(wire.get("/api/v1/graph?q=verdict:consistent"));
    assertThat(graph.get("messages").asInt()).isEqualTo(1);
    assertThat(graph.at("/nodes/0").has("layer")).isTrue();
    assertThat(graph.get("edges").toString()).contains("\"to\":\"mx1.campus.example\"");
    JsonNode domains = json(wire.get("/api/v1/graph?by=domain&limit=1"));
    assertThat(domains.get("by").asString()).isEqualTo("domain");
    assertThat(domains.get("edges").size()).isEqualTo(1);
    assertThat(wire.get("/api/v1/graph?q=AND").body()).contains("\"place\":{");
  }

  @Test
  void an_answer_is_not_sent_twice() throws IOException {
    Response first = wire.get(search(""));
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    String tag = first.header("ETag");
    Response again = wire.get(search(""), "If-None-Match: " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(wire.get(search(""), "If-None-Match: \"other\"").status()).isEqualTo(200);
    Response packed = wire.get(search("") + "&facets=all", "Accept-Encoding: gzip");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void what_the_index_holds_and_what_can_be_asked() throws IOException {
    JsonNode stats = json(wire.get("/api/v1/stats"));
    assertThat(stats.get("messages").asInt()).isEqualTo(2);
    assertThat(stats.get("hops").asInt()).isEqualTo(13);
    assertThat(stats.get("index").asString()).isEqualTo("index");
    JsonNode fields = json(wire.get("/api/v1/fields"));
    assertThat(fields.at("/fields/0/name").asString()).isEqualTo("subject");
    assertThat(fields.get("examples").size()).isGreaterThan(20);
    assertThat(json(wire.get("/api/v1/health")).get("index").asString()).isEqualTo("index");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void what_comes_later_is_seen(@TempDir Path other) throws IOException, InterruptedException {
    Path index = other.resolve("growing");
    ingest(index, CAMPUS.resolve("message.eml"));
    try (Archive growing = Archive.open(index, RouteIndex.PATIENCE, Clock.systemUTC());
        Wire live = Wire.on(growing)) {
      Response before = live.get(search(""));
      assertThat(json(before).get("total").asInt()).isEqualTo(1);
      ingest(index, CAMPUS.resolve("forged.eml"));
      String tag = "If-None-Match: " + before.header("ETag");
      Response after = live.get(search(""), tag);
      while (after.status() == 304) {
        Thread.sleep(50);
        after = live.get(search(""), tag);
      }
      assertThat(json(after).get("total").asInt()).isEqualTo(2);
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void an_ingest_is_seen_while_it_goes_on(@TempDir Path other) throws IOException {
    Path index = other.resolve("growing");
    ingest(index, CAMPUS.resolve("message.eml"));
    Instant began = Instant.parse("2026-03-01T10:00:00Z");
    Clock clock = Clock.fixed(began.plusSeconds(27), ZoneOffset.UTC);
    try (Archive growing = Archive.open(index, RouteIndex.PATIENCE, clock);
        Wire live = Wire.on(growing);
        Events events = new Events(live, "/api/v1/stats/live")) {
      JsonNode quiet = events.next("index");
      assertThat(quiet.get("messages").asInt()).isEqualTo(1);
      assertThat(quiet.get("underway").isNull()).isTrue();
      try (RouteWriter writer = RouteIndex.write(index)) {
        writer.note(new IngestProgress(began, began.plusSeconds(10), 3, 40, 7, 500, 2_000));
        JsonNode busy = events.next("index", it -> !it.get("underway").isNull());
        assertThat(busy.get("underway").toString())
            .isEqualTo(
                "{\"files\":3,\"messages\":40,\"added\":7,\"share\":0.25,\"remainingSeconds\":30,"
                    + "\"silentSeconds\":15}");
      }
      events.next("index", it -> it.get("underway").isNull());
      ingest(index, CAMPUS.resolve("forged.eml"));
      JsonNode more = events.next("index", it -> it.get("messages").asInt() == 2);
      assertThat(more.get("generation").asLong()).isGreaterThan(quiet.get("generation").asLong());
    }
  }

  @Test
  void without_an_index_it_is_told_what_to_do() throws IOException {
    try (Wire bare = Wire.open(null)) {
      for (String path :
          new String[] {"search", "stats", "stats/live", "routes/a", "routes/a/header"}) {
        Response refused = bare.get("/api/v1/" + path);
        assertThat(refused.status()).as(path).isEqualTo(409);
        assertThat(refused.body()).contains("--index DIR");
      }
      assertThat(bare.get("/api/v1/fields").status()).isEqualTo(200);
    }
  }
}

package org.hoptrail.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoptrail.cli.Cli;
import org.hoptrail.http.Wire.Response;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API against a server: each operation is asked, and what comes back has
/// the form that was promised.
class OpenApiTest {

  private static final String ROOT = "/api/v1";
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private static Path folder;

  private static Archive archive;
  private static Wire wire;
  private static JsonNode description;
  private static String id;

  @BeforeAll
  static void open() throws IOException {
    Path index = folder.resolve("index");
    Path campus = Samples.root().resolve("campus");
    assertThat(Cli.run("ingest", "--index", index.toString(), campus.toString()).exit()).isZero();
    archive = Archive.open(index, RouteIndex.PATIENCE, Clock.systemUTC());
    wire = Wire.on(archive, campus.resolve("logs"));
    description = JSON.readTree(wire.get(ROOT + "/openapi.json").body());
    id = JSON.readTree(wire.get(ROOT + "/search").body()).at("/rows/0/id").asString();
  }

  @AfterAll
  static void close() {
    wire.close();
    archive.close();
  }

  /// What is asked of each operation, and the status that comes back without the DNS.
  private record Example(String method, String path, String query, String body, int status) {}

  private static List<Example> examples() throws IOException {
    Path message = Samples.root().resolve("campus/forged.eml");
    String raw = Files.readString(message, StandardCharsets.ISO_8859_1);
    return List.of(
        new Example("post", "/analyze", "", raw, 200),
        new Example("post", "/analyze", "", "", 422),
        new Example("post", "/explain", "", "550 5.1.1 User unknown", 200),
        new Example("post", "/explain", "", "220 mx.example ESMTP\r\n> EHLO a.example\r\n", 200),
        new Example("get", "/lookup", "?q=museum.example", "", 409),
        new Example("get", "/systems", "", "", 200),
        new Example("get", "/checks", "", "", 200),
        new Example("get", "/health", "", "", 200),
        new Example("get", "/search", "?facets=all&timeline=true", "", 200),
        new Example("get", "/search", "?q=AND", "", 400),
        new Example("get", "/graph", "?by=domain", "", 200),
        new Example("get", "/graph", "?by=colour", "", 400),
        new Example("get", "/routes/{id}", "", "", 200),
        new Example("get", "/routes/{id}/header", "", "", 200),
        new Example("get", "/follow", "?q=*", "", 200),
        new Example("get", "/follow", "", "", 400),
        new Example("get", "/follow/live", "?q=*&seconds=1", "", 200),
        new Example("get", "/follow/live", "", "", 400),
        new Example("get", "/lines", "?path=" + log() + "&line=1,2,999999", "", 200),
        new Example("get", "/lines", "?path=elsewhere&line=1", "", 404),
        new Example("get", "/stats", "", "", 200),
        new Example("get", "/stats/live", "?seconds=1", "", 200),
        new Example("get", "/stats/live", "?seconds=x", "", 400),
        new Example("get", "/fields", "", "", 200));
  }

  private static Path log() {
    return Samples.root().resolve("campus/logs/mx1/mail.log");
  }

  @Test
  void every_answer_has_the_form_that_was_promised() throws IOException {
    List<String> asked = new ArrayList<>();
    for (Example example : examples()) {
      String path = ROOT + example.path.replace("{id}", id) + example.query;
      Response response =
          example.method.equals("post") ? wire.post(path, example.body) : wire.get(path);
      assertThat(response.status()).as(path).isEqualTo(example.status);
      JsonNode operation = operation(example);
      JsonNode answer = operation.path("responses").path(Integer.toString(example.status));
      assertThat(answer.isMissingNode()).as(path + " answers " + example.status).isFalse();
      String type = response.header("Content-Type").split(";", 2)[0];
      assertThat(answer.at("/content").propertyNames()).containsExactly(type);
      if (type.endsWith("json")) {
        isOfForm(response, answer.at("/content").path(type).path("schema"), path);
      }
      asked.add(example.method + " " + example.path);
    }
    assertThat(asked).containsAll(described());
  }

  private static JsonNode operation(Example example) {
    JsonNode operation = description.path("paths").path(example.path).path(example.method);
    assertThat(operation.isMissingNode()).as(example.path).isFalse();
    return operation;
  }

  private static List<String> described() {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      path.getValue().propertyNames().forEach(method -> all.add(method + " " + path.getKey()));
    }
    return all;
  }

  private static void isOfForm(Response response, JsonNode form, String path) {
    ObjectNode whole = ((ObjectNode) form).deepCopy();
    whole.set("components", description.path("components"));
    Schema schema = SCHEMAS.getSchema(whole);
    JsonNode body = JSON.readTree(response.body().getBytes(StandardCharsets.ISO_8859_1));
    assertThat(schema.validate(body)).as(path).isEmpty();
  }

  @Test
  void a_form_that_is_not_kept_is_seen() {
    ObjectNode form = JSON.createObjectNode().put("$ref", "#/components/schemas/Stats");
    form.set("components", description.path("components"));
    Schema schema = SCHEMAS.getSchema(form);
    ObjectNode stats = JSON.createObjectNode().put("index", 7);
    assertThat(schema.validate(stats)).hasSizeGreaterThan(2);
  }

  @Test
  void names_are_the_only_ones_of_their_kind() {
    List<String> names = new ArrayList<>();
    for (JsonNode path : description.path("paths")) {
      path.forEach(operation -> names.add(operation.path("operationId").asString()));
    }
    assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(described());
    assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
  }
}

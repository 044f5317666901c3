package org.hoptrail.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hoptrail.http.Wire.Response;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is answered.
class ApiTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static Wire wire;

  @BeforeAll
  static void open() throws IOException {
    wire = Wire.open(null);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  private static String sample() throws IOException {
    Path file = Samples.root().resolve("campus/forged.eml");
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static JsonNode json(Response response) {
    return JSON.readTree(response.body().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void isProblem(Response response, int status) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).isNotBlank();
  }

  @Test
  void a_message_gives_its_report_and_its_bytes() throws IOException {
    String message = sample();
    JsonNode answer = json(wire.post("/api/v1/analyze", message));
    assertThat(answer.get("id").isNull()).isTrue();
    assertThat(answer.at("/report/verdict/level").asString()).isEqualTo("suspicious");
    assertThat(answer.get("text").asString()).contains("SUSPICIOUS");
    byte[] header = Base64.getDecoder().decode(answer.at("/header/base64").asString());
    String raw = new String(header, StandardCharsets.ISO_8859_1);
    assertThat(message).startsWith(raw);
    JsonNode evidence = answer.at("/report/findings/0/evidence/0");
    assertThat(raw.substring(evidence.get("start").asInt(), evidence.get("end").asInt()))
        .isEqualTo("1sJXaf-00036S-84");
  }

  @Test
  void of_a_mailbox_the_first_message_counts() throws IOException {
    String box = ("From a@b.example Tue Mar  3 10:00:00 2026\n" + sample() + "\n").repeat(3);
    JsonNode answer = json(wire.post("/api/v1/analyze", box));
    assertThat(answer.get("further").asInt()).isEqualTo(2);
    int offset = answer.at("/header/offset").asInt();
    assertThat(box.substring(offset)).startsWith("Return-Path:");
    assertThat(answer.at("/report/source/offset").asInt()).isEqualTo(offset);
  }

  @Test
  void what_is_no_message_is_told() throws IOException {
    isProblem(wire.post("/api/v1/analyze", ""), 422);
    isProblem(wire.post("/api/v1/analyze", "\0\1\2\3"), 422);
  }

  private static Response form(String body) throws IOException {
    return wire.post("/api/v1/analyze", body, "Content-Type: multipart/form-data; boundary=a");
  }

  private static String part(String disposition, String content) {
    return "--a\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
  }

  @Test
  void a_form_gives_its_file() throws IOException {
    String file = part("name=\"message\"; filename=\"a.eml\"", sample());
    String text = part("name=\"note\"", "what is this?");
    for (String body : List.of(file, text + file, file + text)) {
      JsonNode answer = json(form(body + "--a--\r\n"));
      assertThat(answer.at("/report/route/hops").size()).isEqualTo(7);
      assertThat(answer.at("/report/source/length").asInt()).isEqualTo(sample().length());
    }
  }

  @Test
  void a_form_that_is_none_is_told() throws IOException {
    isProblem(form("x"), 400);
    isProblem(form("--a--\r\n"), 400);
    isProblem(form(part("name=\"message\"", sample())), 400);
    isProblem(wire.post("/api/v1/analyze", "x", "Content-Type: multipart/form-data"), 400);
    isProblem(form(part("name=\"note\"", "hello") + "--a--\r\n"), 422);
  }

  @Test
  void hostile_headers_are_answered_in_valid_json() throws IOException {
    String hostile =
        "Received: from \"<script>alert(1)</script>\" ([192.0.2.1]) by \u00ff\u00fe\0\u202e.example;"
            + " Tue, 3 Mar 2026 10:00:00 +0000\r\nSubject: </script><img src=x onerror=alert(1)>"
            + "A".repeat(1_000_000)
            + "\r\n\r\n";
    Response response = wire.post("/api/v1/analyze", hostile);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    assertThat(json(response).at("/report/route/hops").size()).isEqualTo(1);
  }

  @Test
  void replies_are_explained() throws IOException {
    JsonNode answers = json(wire.post("/api/v1/explain", "550 5.1.1 User unknown"));
    assertThat(answers.size()).isEqualTo(1);
    assertThat(answers.at("/0/permanence").asString()).isEqualTo("permanent");
    assertThat(json(wire.post("/api/v1/explain", "hello")).size()).isZero();
  }

  @Test
  void catalogues_are_arrays() throws IOException {
    assertThat(json(wire.get("/api/v1/systems")).at("/0/about").asString()).contains("\"bird\"\n");
    assertThat(json(wire.get("/api/v1/checks")).at("/0/check").asString()).isEqualTo("token-time");
    assertThat(json(wire.get("/api/v1/health")).get("dns").asString()).isEqualTo("off");
  }

  @Test
  void wrong_questions_are_told() throws IOException {
    isProblem(wire.get("/api/v1/lookup"), 400);
    isProblem(wire.get("/api/v1/lookup?q=" + "a".repeat(2_000)), 400);
    isProblem(wire.get("/api/v1/lookup?q=museum.example"), 409);
    isProblem(wire.get("/api/v1/nowhere"), 404);
    assertThat(wire.get("/api/v1/analyze").status()).isIn(404, 405);
    assertThat(
            wire.send("PUT / HTTP/1.1\r\nHost: " + wire.host() + "\r\nConnection: close\r\n\r\n")
                .status())
        .isIn(404, 405);
  }

  @Test
  void a_body_that_is_too_long_is_not_read() throws IOException {
    String declared =
        "POST /api/v1/analyze HTTP/1.1\r\nHost: "
            + wire.host()
            + "\r\nContent-Length: 99999999999\r\n\r\n";
    isProblem(wire.send(declared), 413);
    isProblem(wire.post("/api/v1/explain", "5".repeat((1 << 20) + 1)), 413);
    String chunk = "100000\r\n" + "a".repeat(1 << 20) + "\r\n";
    Response chunked =
        wire.send(
            "POST /api/v1/explain HTTP/1.1\r\nHost: "
                + wire.host()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk
                + chunk);
    isProblem(chunked, 413);
  }

  @Test
  void a_body_that_never_comes_is_given_up() throws IOException {
    try (Wire impatient = Wire.impatient()) {
      try (Socket socket = impatient.connect()) {
        OutputStream out = socket.getOutputStream();
        String head = "POST /api/v1/explain HTTP/1.1\r\nHost: " + impatient.host();
        out.write((head + "\r\nContent-Length: 50\r\n\r\n550").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        assertThat(Wire.read(socket).status()).isEqualTo(408);
      }
      assertThat(impatient.get("/api/v1/health").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../main.js",
        "/%2e%2e/main.js",
        "/..%2fmain.js",
        "/..;/main.js",
        "//main.js",
        "/./main.js",
        "/main.js%00.html",
        "/main.js/",
        "/META-INF/MANIFEST.MF",
        "/%5c..%5cmain.js",
        "/Main.js",
        "/org/hoptrail/cli/Main.class",
        "/hoptrail/web/main.js",
        "/.html",
        "/main..js",
        "/%"
      })
  void only_its_own_files_are_given(String path) throws IOException {
    assertThat(wire.get(path).status()).isIn(400, 404);
  }

  @Test
  void files_are_packed_and_known_again() throws IOException {
    Response first = wire.get("/style.css");
    assertThat(first.header("Content-Type")).startsWith("text/css");
    String tag = first.header("ETag");
    Response again = wire.get("/style.css", "If-None-Match: " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    Response packed = wire.get("/style.css", "Accept-Encoding: gzip");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.body().length()).isLessThan(first.body().length() / 2);
  }

  @Test
  void every_page_and_all_it_needs_is_there_and_small() throws IOException {
    for (String path :
        List.of("/message", "/routes/abc", "/deliveries", "/compare", "/checks", "/lookup")) {
      assertThat(wire.get(path).body()).as(path).contains("<title>Hoptrail</title>");
    }
    assertThat(wire.get("/").header("Location")).as("without an index").endsWith("/message");
    long transferred = 0;
    try (var files = Files.list(Path.of("../web/static"))) {
      for (Path file : files.toList()) {
        Response response = wire.get("/" + file.getFileName(), "Accept-Encoding: gzip");
        assertThat(response.status()).as(file.toString()).isEqualTo(200);
        transferred += response.body().length();
      }
    }
    assertThat(transferred).as("bytes of all pages together").isLessThan(100_000);
  }

  @Test
  void packed_messages_are_unpacked_within_reason() throws IOException {
    String body = new String(packed(sample()), StandardCharsets.ISO_8859_1);
    assertThat(json(wire.post("/api/v1/analyze", body)).at("/report/route/hops").size())
        .isEqualTo(7);
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    return bytes.toByteArray();
  }
}

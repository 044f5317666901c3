package org.hoptrail.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hoptrail.http.Wire.Response;
import org.hoptrail.model.IpAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in.
class GateTest {

  private static final String HEALTH = "/api/v1/health";

  private static Wire wire;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws IOException {
    wire = Wire.open(null);
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  private static Response withHost(String host) throws IOException {
    return wire.send("GET /message HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]", "127.0.0.9", "mail.example"})
  void its_own_names_are_answered(String host) throws IOException {
    assertThat(withHost(host + ":" + wire.port()).status()).isEqualTo(200);
    assertThat(withHost(host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example",
        "127.0.0.1.rebound.example",
        "localhost.rebound.example",
        "0.0.0.0",
        "198.51.100.7",
        "[2001:db8::1]",
        "mail.example.",
        "127.0.0.1@rebound.example",
        "127.1"
      })
  void a_foreign_host_is_refused(String host) throws IOException {
    Response refused = withHost(host + ":" + wire.port());
    assertThat(refused.status()).isIn(400, 421);
    assertThat(refused.body()).doesNotContain("<title>Hoptrail");
  }

  @Test
  void a_host_in_the_request_line_counts_too() throws IOException {
    Response refused =
        wire.send(
            "GET http://rebound.example/ HTTP/1.1\r\nHost: "
                + wire.host()
                + "\r\nConnection: close\r\n\r\n");
    assertThat(refused.status()).isIn(400, 421);
    Response twice =
        wire.send(
            "GET /message HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(twice.status()).isIn(400, 421);
    assertThat(wire.send("GET / HTTP/1.0\r\n\r\n").status()).isIn(400, 421);
  }

  @Test
  void foreign_pages_are_refused() throws IOException {
    for (String origin :
        List.of("http://evil.example", "null", "https://" + wire.host(), "http://127.0.0.1:1")) {
      Response refused = wire.post("/api/v1/explain", "550", "Origin: " + origin);
      assertThat(refused.status()).as(origin).isEqualTo(403);
      assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
      assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
    }
    assertThat(wire.get("/api/v1/lookup?q=a.example", "Sec-Fetch-Site: cross-site").status())
        .isEqualTo(403);
    assertThat(wire.get("/api/v1/lookup?q=a.example", "Sec-Fetch-Site: same-site").status())
        .isEqualTo(403);
    assertThat(wire.post("/api/v1/explain", "550", "Origin: http://" + wire.host()).status())
        .isEqualTo(200);
  }

  @Test
  void every_answer_keeps_the_browser_strict() throws IOException {
    for (String path :
        List.of("/", "/message", HEALTH, "/nowhere", "/api/v1/nowhere", "/main.js")) {
      Response response = wire.get(path);
      assertThat(response.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'", "trusted-types 'none'")
          .doesNotContain("unsafe");
      assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.header("Server")).isEmpty();
    }
  }

  @Test
  void the_token_opens_the_api() throws IOException {
    Path file = folder.resolve("token");
    Token token = Token.create(file);
    String secret = Files.readString(file).strip();
    try (Wire guarded = Wire.open(token)) {
      assertThat(guarded.get(HEALTH).status()).isEqualTo(401);
      assertThat(guarded.get(HEALTH).header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(guarded.get(HEALTH, "Authorization: Bearer " + secret).status()).isEqualTo(200);
      assertThat(guarded.get(HEALTH, "Authorization: Bearer " + secret + "x").status())
          .isEqualTo(401);
      assertThat(guarded.get(HEALTH, "Authorization: Basic " + secret).status()).isEqualTo(401);
      assertThat(guarded.get(HEALTH + "?token=" + secret).status()).isEqualTo(401);
      assertThat(guarded.get("/message").status()).as("the page that asks for it").isEqualTo(200);
    }
  }

  @Test
  void nobody_may_try_many_tokens() throws IOException {
    Path file = folder.resolve("token");
    Token token = Token.create(file);
    String right = "Authorization: Bearer " + Files.readString(file).strip();
    try (Wire guarded = Wire.open(token)) {
      for (int i = 0; i < Attempts.ALLOWED; i++) {
        assertThat(guarded.get(HEALTH, "Authorization: Bearer wrong" + i).status()).isEqualTo(401);
      }
      Response refused = guarded.get(HEALTH, right);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Retry-After")).isEqualTo("60");
    }
  }

  @Test
  void after_a_while_a_client_begins_anew() {
    AtomicLong now = new AtomicLong();
    Attempts attempts = new Attempts(now::get);
    for (int i = 0; i < Attempts.ALLOWED; i++) {
      assertThat(attempts.isExhausted("a")).isFalse();
      attempts.failed("a");
    }
    assertThat(attempts.isExhausted("a")).isTrue();
    assertThat(attempts.isExhausted("b")).isFalse();
    now.addAndGet(Attempts.WINDOW + 1);
    assertThat(attempts.isExhausted("a")).isFalse();
  }

  @Test
  void token_files_are_private_and_long_enough() throws IOException {
    Path file = folder.resolve("token");
    Token.create(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Token.read(file).is(Files.readString(file).strip())).isTrue();
    assertThatThrownBy(() -> Token.create(file)).isInstanceOf(IOException.class);
    Files.writeString(file, "short\n");
    assertThatThrownBy(() -> Token.read(file)).hasMessageContaining("at least 16");
  }

  @Test
  void other_machines_need_a_token() {
    Listen open = new Listen(IpAddress.v4(0), 0, List.of(), null);
    assertThatThrownBy(() -> new Wire(open)).hasMessageContaining("without a token");
  }
}

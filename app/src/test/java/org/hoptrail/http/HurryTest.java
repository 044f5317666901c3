package org.hoptrail.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hoptrail.cli.Cli;
import org.hoptrail.http.Wire.Response;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// When there is no time: answers say that they are not complete, and nobody keeps them. Dear
/// questions, many at once, do not keep the server from answering.
class HurryTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CLIENTS = 40;

  @TempDir private static Path folder;

  @BeforeAll
  static void fill() {
    String samples = Samples.root().resolve("check").toString();
    Cli.on(folder, "ingest", "--mail-only", samples);
  }

  private static Archive archive(Duration patience) {
    return Archive.open(folder, patience, Clock.systemUTC());
  }

  private static boolean isComplete(Response response) {
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body()).get("complete").asBoolean();
  }

  private static String search(String query) {
    return "/api/v1/search?limit=25&facets=all&timeline=true&q="
        + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  @Test
  void without_time_nothing_is_complete_and_nothing_is_kept() throws IOException {
    try (Archive hasty = archive(Duration.ZERO);
        Wire wire = Wire.on(hasty)) {
      for (String path : List.of(search("*"), search("*"), "/api/v1/graph?by=domain")) {
        Response response = wire.get(path);
        assertThat(isComplete(response)).as(path).isFalse();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("ETag")).isEmpty();
      }
    }
  }

  @Test
  void with_time_everything_is() throws IOException {
    try (Archive patient = archive(RouteIndex.PATIENCE);
        Wire wire = Wire.on(patient)) {
      for (String path : List.of(search("*"), "/api/v1/graph?by=domain")) {
        Response response = wire.get(path);
        assertThat(isComplete(response)).as(path).isTrue();
        assertThat(response.header("ETag")).isNotEmpty();
      }
    }
  }

  /// Each is the only one of its kind, so that no answer is remembered.
  private static String dear(int number) {
    String patterns =
        IntStream.range(0, 20)
            .mapToObj(i -> "queueid:*" + i + "*" + number + "*")
            .reduce((a, b) -> a + " OR " + b)
            .orElseThrow();
    return switch (number % 4) {
      case 0 -> search(patterns);
      case 1 -> search("NOT (" + patterns + ")");
      case 2 -> search("by:" + "*e".repeat(9) + number + "*");
      default -> "/api/v1/graph?by=host&limit=" + number;
    };
  }

  @Test
  void many_dear_questions_at_once_leave_the_server_standing() throws Exception {
    List<Integer> stati = Collections.synchronizedList(new ArrayList<>());
    try (Archive patient = archive(RouteIndex.PATIENCE);
        Wire wire = Wire.on(patient);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Stream<Future<Boolean>> asked =
          IntStream.range(0, 3 * CLIENTS)
              .mapToObj(i -> clients.submit(() -> stati.add(wire.get(dear(i)).status())));
      for (Future<Boolean> each : asked.toList()) {
        each.get();
      }
      assertThat(stati).hasSize(3 * CLIENTS).contains(200).isSubsetOf(200, 503);
      assertThat(wire.get("/api/v1/health").status()).isEqualTo(200);
      assertThat(isComplete(wire.get(search("*")))).isTrue();
    }
  }
}

package org.hoptrail.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `hoptrail serve` as a process, from the jar in which all libraries are merged.
class ServeIT {

  private static final Path ROOT = Samples.root().toAbsolutePath().resolve("..").normalize();

  private static final String LOGS = "samples/campus/logs";

  @TempDir Path folder;

  @Test
  void it_says_where_it_is_answers_and_goes_without_a_word()
      throws IOException, InterruptedException {
    assumeThat(ROOT.resolve("app/target/hoptrail.jar")).exists();
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                "app/bin/hoptrail", "serve", "--port", "0", "--dns", "off", "--log", LOGS)
            .directory(ROOT.toFile())
            .redirectError(err.toFile())
            .start();
    try (HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
        BufferedReader out = process.inputReader()) {
      String url = out.readLine();
      assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+/");
      assertThat(get(client, url).body()).contains("<title>Hoptrail</title>");
      assertThat(get(client, url + "api/v1/health").body()).contains("\"status\":\"ready\"");
      assertThat(get(client, url + "forged.eml").body()).startsWith("Return-Path:");
      try (InputStream watching = watch(client, url)) {
        assertThat(process.toHandle().destroy()).isTrue();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(watching.readAllBytes()).startsWith(": watching".getBytes(US_ASCII));
      }
      assertThat(out.readLine()).isNull();
      assertThat(Files.readString(err)).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  /// A page that is open while the server stops.
  private static InputStream watch(HttpClient client, String url)
      throws IOException, InterruptedException {
    URI live = URI.create(url + "api/v1/follow/live?q=*");
    HttpResponse<InputStream> response =
        client.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private static HttpResponse<String> get(HttpClient client, String url)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }
}

package org.hoptrail.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that listens to server-sent events.
final class Events implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Socket socket;
  private final BufferedReader lines;

  /// Returns when the server has begun to answer.
  Events(Wire wire, String path) throws IOException {
    socket = wire.connect();
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + wire.host() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    await(": watching");
  }

  private void await(String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).isEqualTo(wanted);
  }

  /// The data of the next event of that name.
  JsonNode next(String event) throws IOException {
    await("event: " + event);
    String data = lines.readLine();
    assertThat(data).startsWith("data: {");
    return JSON.readTree(data.substring("data: ".length()));
  }

  /// The first from here on that is as wanted.
  JsonNode next(String event, Predicate<JsonNode> wanted) throws IOException {
    JsonNode data = next(event);
    while (!wanted.test(data)) {
      data = next(event);
    }
    return data;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

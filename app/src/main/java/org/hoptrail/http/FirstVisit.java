package org.hoptrail.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks a server over its own port what a browser asks first, so that the first person does not
/// wait for code to be loaded and compiled.
final class FirstVisit {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/main.js",
          "/api/v1/health",
          "/api/v1/search?q=&limit=%d",
          "/api/v1/search?q=&limit=0&facets=all&timeline=true&values=%d",
          "/api/v1/search?q=a+verdict:forged&limit=%d",
          "/api/v1/fields");

  /// How often: once loads the code, a few times let it be compiled. Each time asks for something
  /// else, since answers are kept.
  private static final int ROUNDS = 8;

  private static final int MILLIS = 5_000;

  private FirstVisit() {}

  /// Asks; what goes wrong will be told to who asks next.
  static void to(Listen listen, int port) {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(MILLIS);
      socket.connect(new InetSocketAddress(address(listen), port), MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(requests(listen.token()).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      long read = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      assert read > 0;
    } catch (IOException unanswered) {
      // Nothing is lost but time.
    }
  }

  private static InetAddress address(Listen listen) throws IOException {
    return listen.address().isUnspecified()
        ? InetAddress.getLoopbackAddress()
        : InetAddress.ofLiteral(listen.address().toString());
  }

  private static String requests(@Nullable Token token) {
    StringBuilder out = new StringBuilder();
    for (int round = 1; round <= ROUNDS; round++) {
      for (String path : PATHS) {
        out.append("GET ").append(path.formatted(round)).append(" HTTP/1.1\r\nHost: localhost\r\n");
        out.append("Accept-Encoding: gzip\r\n");
        if (token != null) {
          out.append("Authorization: ").append(token.authorization()).append("\r\n");
        }
        boolean last = round == ROUNDS && path.equals(PATHS.getLast());
        out.append(last ? "Connection: close\r\n\r\n" : "\r\n");
      }
    }
    return out.toString();
  }
}

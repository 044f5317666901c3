package org.hoptrail.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

  /// Searches of each kind. A number makes them differ, since answers are kept.
  private static final List<String> SEARCHES =
      List.of(
          "peer:%d.0.0.0/8",
          "by:mx%d",
          "queueid:%d*",
          "order+%d",
          "transit:>%dm",
          "hop(system:postfix+AND+transit:>%ds)",
          "total:>%dm+AND+hops:>=3",
          "verdict:consistent+AND+NOT+transit:>%dh",
          "received:[2000+TO+20%02d]");

  /// How often pages are asked for: once loads the code, a few times let it be compiled.
  private static final int PAGES = 8;

  /// How often each kind of search is, at most.
  private static final int ROUNDS = 80;

  /// Searching is practised so long, unless all rounds are over before.
  private static final Duration PRACTICE = Duration.ofSeconds(5);

  private static final int MILLIS = 5_000;

  private final InetSocketAddress address;
  private final String header;

  private FirstVisit(InetSocketAddress address, @Nullable Token token) {
    this.address = address;
    String authorization = token == null ? "" : "Authorization: " + token.authorization() + "\r\n";
    header = " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n" + authorization;
  }

  /// Asks; what goes wrong will be told to who asks next.
  static void to(Listen listen, int port) {
    try {
      FirstVisit visit =
          new FirstVisit(new InetSocketAddress(address(listen), port), listen.token());
      for (int i = 1; i <= PAGES; i++) {
        visit.ask(PATHS, "", i);
      }
      long until = System.nanoTime() + PRACTICE.toNanos();
      for (int i = 1; i <= ROUNDS && System.nanoTime() - until < 0; i++) {
        visit.ask(SEARCHES, "/api/v1/search?q=", i);
      }
    } catch (IOException unanswered) {
      // Nothing is lost but time.
    }
  }

  /// Asks for some paths, one right behind the other.
  private void ask(List<String> paths, String before, int number) throws IOException {
    StringBuilder out = new StringBuilder();
    for (String path : paths) {
      out.append("GET ").append(before).append(path.formatted(number)).append(header);
      out.append(path.equals(paths.getLast()) ? "Connection: close\r\n\r\n" : "\r\n");
    }
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(MILLIS);
      socket.connect(address, MILLIS);
      socket.getOutputStream().write(out.toString().getBytes(StandardCharsets.US_ASCII));
      long read = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      assert read > 0;
    }
  }

  private static InetAddress address(Listen listen) throws IOException {
    return listen.address().isUnspecified()
        ? InetAddress.getLoopbackAddress()
        : InetAddress.ofLiteral(listen.address().toString());
  }
}

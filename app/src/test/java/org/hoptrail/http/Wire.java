package org.hoptrail.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Desk;
import org.hoptrail.pipeline.LogDesk;
import org.hoptrail.render.Catalogue;
import org.jspecify.annotations.Nullable;

/// A server without the DNS, and connections to it on which anything can be written.
final class Wire implements AutoCloseable {

  /// What came back.
  record Response(int status, String head, String body) {

    String header(String name) {
      String wanted = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
      int at = head.toLowerCase(Locale.ROOT).indexOf(wanted);
      return at < 0
          ? ""
          : head.substring(at + wanted.length()).lines().findFirst().orElse("").strip();
    }
  }

  private final WebServer server;
  private final int port;

  Wire(Listen listen) throws IOException {
    this(listen, null, null, WebServer.IDLE);
  }

  private Wire(Listen listen, @Nullable Archive archive, @Nullable LogDesk logs, int idle)
      throws IOException {
    Catalogue systems = new Catalogue("system", "about");
    systems.add("pigeon", "a \"bird\"\nwith two lines");
    Catalogue checks = new Catalogue("check", "what it sees");
    checks.add("token-time", "a time");
    Desk desk = new Desk(Settings.DEFAULT, null, Clock.systemUTC());
    Listings listings = new Listings("test", systems, checks);
    server = WebServer.start(listen, new Offer(desk, listings, archive, logs), idle);
    String url = server.url();
    port = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1, url.length() - 1));
  }

  /// On 127.0.0.1.
  static Wire open(@Nullable Token token) throws IOException {
    IpAddress loopback = IpAddress.v4(0x7f000001L);
    return new Wire(new Listen(loopback, 0, List.of("Mail.Example"), token));
  }

  private static Listen loopback() {
    return new Listen(IpAddress.v4(0x7f000001L), 0, List.of(), null);
  }

  /// On 127.0.0.1, where silence is not borne for long.
  static Wire impatient() throws IOException {
    return new Wire(loopback(), null, null, 200);
  }

  /// On 127.0.0.1, with an index.
  static Wire on(Archive archive) throws IOException {
    return new Wire(loopback(), archive, null, WebServer.IDLE);
  }

  /// On 127.0.0.1, with an index and logs.
  static Wire on(@Nullable Archive archive, Path... logs) throws IOException {
    List<String> paths = Arrays.stream(logs).map(Path::toString).toList();
    LogDesk desk = new LogDesk(paths, Limits.DEFAULT, ZoneOffset.ofHours(1), Clock.systemUTC());
    return new Wire(loopback(), archive, desk, WebServer.IDLE);
  }

  int port() {
    return port;
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  Response get(String path, String... headers) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n" + lines(headers) + "\r\n");
  }

  Response post(String path, String body, String... headers) throws IOException {
    int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
    return send(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host()
            + "\r\nContent-Length: "
            + length
            + "\r\n"
            + lines(headers)
            + "\r\n"
            + body);
  }

  private static String lines(String... headers) {
    StringBuilder out = new StringBuilder("Connection: close\r\n");
    for (String header : headers) {
      out.append(header).append("\r\n");
    }
    return out.toString();
  }

  /// Writes bytes as they are, and reads until the server closes.
  Response send(String request) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      try {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (SocketException refusedEarly) {
        return read(socket);
      }
      return read(socket);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
    return socket;
  }

  static Response read(Socket socket) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      in.transferTo(bytes);
    } catch (SocketException reset) {
      // What came before counts.
      bytes.flush();
    }
    String all = bytes.toString(StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Response(0, all, "");
    }
    return new Response(
        Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
  }

  @Override
  public void close() {
    server.close();
  }
}

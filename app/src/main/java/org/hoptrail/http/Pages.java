package org.hoptrail.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The files for the browser, from the class path. Every page is the same file; its script sees by
/// the path what to show.
final class Pages {

  private static final String FOLDER = "/hoptrail/web/";
  private static final String SHELL = "index.html";
  private static final List<String> PATHS =
      List.of(
          "/message",
          "/routes/{id}",
          "/deliveries",
          "/compare",
          "/graph",
          "/checks",
          "/systems",
          "/explain",
          "/lookup");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "eml", "text/plain; charset=utf-8");

  private record Asset(byte[] bytes, String type, String tag) {}

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  private final boolean indexed;

  /// The first page is the search where there is an index, else the field for a message.
  Pages(boolean indexed) {
    this.indexed = indexed;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", this::first);
    for (String path : PATHS) {
      routes.get(path, request -> send(request, SHELL));
    }
    routes.get("/{file}", request -> send(request, request.pathParam("file")));
  }

  /// A redirect comes before a script could have asked whether there is an index.
  private void first(Context request) throws Refused, IOException {
    if (indexed) {
      send(request, SHELL);
    } else {
      request.header("Cache-Control", "no-store").redirect("/message");
    }
  }

  private void send(Context request, String name) throws Refused, IOException {
    Asset asset = asset(name);
    if (asset == null) {
      throw new Refused(404, "Not found", "There is nothing here.");
    }
    request.header("Cache-Control", "no-cache").header("ETag", asset.tag);
    if (asset.tag.equals(request.header("If-None-Match"))) {
      request.status(304);
    } else {
      request.contentType(asset.type).result(asset.bytes);
    }
  }

  private @Nullable Asset asset(String name) throws IOException {
    Asset known = assets.get(name);
    if (known != null || !isName(name)) {
      return known;
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
      if (in == null || type == null) {
        return null;
      }
      byte[] bytes = in.readAllBytes();
      Asset asset = new Asset(bytes, type, tag(bytes));
      assets.put(name, asset);
      return asset;
    }
  }

  /// Small letters, digits, hyphens and one point: nothing that could lead out of the folder.
  private static boolean isName(String name) {
    int points = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      points += c == '.' ? 1 : 0;
      if (c != '.' && c != '-' && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return points == 1 && name.indexOf('.') > 0;
  }

  /// Weak (RFC 9110 8.8.3): the same file may be sent packed or not.
  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

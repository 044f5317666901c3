package org.hoptrail.render;

import java.io.ByteArrayOutputStream;

/// What a server says of itself.
///
/// @param version of the program
/// @param dns where answers come from: `off`, `live`, `record`, `replay` or `zones`
/// @param uploadBytes the most bytes of a message that are taken
public record HealthJson(String version, String dns, long uploadBytes) {

  private static final Shape<HealthJson> SHAPE =
      new Shape<HealthJson>()
          .text("status", "`ready`", it -> "ready")
          .text("version", "of the program", HealthJson::version)
          .text("dns", "where answers come from", HealthJson::dns)
          .number("uploadBytes", "the most bytes of a message", HealthJson::uploadBytes)
          .text("index", "the index that is searched, or null", it -> null);

  /// UTF-8.
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    JsonOut json = new JsonOut(out, false);
    SHAPE.write(json, this);
    json.flush();
    return out.toByteArray();
  }
}

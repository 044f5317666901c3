package org.hoptrail.render;

import org.jspecify.annotations.Nullable;

/// What a server says of itself.
///
/// @param version of the program
/// @param dns where answers come from: `off`, `live`, `record`, `replay` or `zones`
/// @param uploadBytes the most bytes of a message that are taken
/// @param index the name of the index that is searched, or null
/// @param logs how many paths with logs were named
public record HealthJson(
    String version, String dns, long uploadBytes, @Nullable String index, int logs) {

  static final Shape<HealthJson> SHAPE =
      new Shape<HealthJson>()
          .text("status", "`ready`", it -> "ready")
          .text("version", "of the program", HealthJson::version)
          .text("dns", "where answers come from", HealthJson::dns)
          .number("uploadBytes", "the most bytes of a message", HealthJson::uploadBytes)
          .text("index", "the name of the index that is searched, or null", HealthJson::index)
          .number("logs", "how many paths with logs were named", HealthJson::logs);

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}

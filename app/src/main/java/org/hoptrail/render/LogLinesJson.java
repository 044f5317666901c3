package org.hoptrail.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lines of a log.
///
/// @param path the log
/// @param lines the texts, by their numbers
public record LogLinesJson(String path, Map<Long, String> lines) {

  private static final Shape<Map.Entry<Long, String>> LINE =
      new Shape<Map.Entry<Long, String>>()
          .number("line", "its number, from 1", Map.Entry::getKey)
          .text("text", "the line without its break", Map.Entry::getValue);

  static final Shape<LogLinesJson> SHAPE =
      new Shape<LogLinesJson>()
          .text("path", "the log", LogLinesJson::path)
          .objects("lines", "those that are there", LINE, it -> List.copyOf(it.lines.entrySet()));

  /// Keeps a copy of the lines, in their order.
  public LogLinesJson {
    lines = new TreeMap<>(lines);
  }

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}

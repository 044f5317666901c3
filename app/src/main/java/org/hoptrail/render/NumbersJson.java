package org.hoptrail.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Numbers with names, as one JSON object on a line.
public final class NumbersJson {

  private NumbersJson() {}

  /// @param numbers in the order in which they are written
  public static String line(Map<String, Long> numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonOut json = new JsonOut(out, false);
    json.startObject();
    numbers.forEach(
        (name, number) -> {
          json.name(new JsonOut.Name(name));
          json.number(number);
        });
    json.endObject();
    json.endLine();
    json.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}

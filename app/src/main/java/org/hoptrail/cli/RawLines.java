package org.hoptrail.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hoptrail.log.LogText;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.LogPlace;
import org.hoptrail.render.DeliveryText;
import org.hoptrail.render.Printable;
import org.hoptrail.source.LogInput;

/// Prints the log lines that deliveries rest on, each with its file and number. The files are read
/// a second time.
final class RawLines {

  private final List<LogInput> files;
  private final int lineBytes;
  private final OutputStream out;
  private final Map<LogPlace, String> lines = new HashMap<>();

  /// @param lineBytes bytes of a line that are read
  RawLines(List<LogInput> files, int lineBytes, OutputStream out) {
    this.files = files;
    this.lineBytes = lineBytes;
    this.out = out;
  }

  void print(List<Delivery> deliveries) throws IOException {
    Map<String, NavigableMap<Long, LogPlace>> wanted = new HashMap<>();
    for (Delivery delivery : deliveries) {
      for (LogPlace place : DeliveryText.places(delivery)) {
        wanted.computeIfAbsent(place.path(), p -> new TreeMap<>()).put(place.line(), place);
      }
    }
    for (LogInput file : files) {
      NavigableMap<Long, LogPlace> places = wanted.get(file.path());
      if (places != null) {
        gather(file, places);
      }
    }
    String gap = "";
    for (Delivery delivery : deliveries) {
      out.write(gap.getBytes(StandardCharsets.UTF_8));
      for (LogPlace place : DeliveryText.places(delivery).stream().distinct().toList()) {
        String text =
            place.path() + ":" + place.line() + ": " + lines.getOrDefault(place, "") + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      gap = "\n";
    }
  }

  private void gather(LogInput file, NavigableMap<Long, LogPlace> places) throws IOException {
    Map<Long, String> texts = LogText.lines(file.open(), places.navigableKeySet(), lineBytes);
    places.forEach(
        (number, place) -> lines.put(place, Printable.of(texts.getOrDefault(number, ""))));
  }
}

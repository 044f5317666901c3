package org.hoptrail.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.LogPlace;
import org.hoptrail.render.DeliveryText;
import org.hoptrail.render.Printable;
import org.hoptrail.source.LogInput;

/// Prints the log lines that deliveries rest on, each with its file and number. The files are
/// read a
/// second time.
final class RawLines {

  private final List<LogInput> files;
  private final OutputStream out;
  private final Map<LogPlace, String> lines = new HashMap<>();

  RawLines(List<LogInput> files, OutputStream out) {
    this.files = files;
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
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1))) {
      long number = 0;
      String line = reader.readLine();
      while (line != null && number < places.lastKey()) {
        LogPlace place = places.get(++number);
        if (place != null) {
          byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
          lines.put(place, Printable.of(new String(bytes, StandardCharsets.UTF_8)));
        }
        line = reader.readLine();
      }
    }
  }
}

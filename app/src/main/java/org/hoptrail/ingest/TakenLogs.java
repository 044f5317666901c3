package org.hoptrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hoptrail.log.LogSettings;
import org.hoptrail.pipeline.LogReading;
import org.hoptrail.source.LogInput;
import org.hoptrail.source.MessageSink.Place;

/// The logs that are met where mail is looked for.
final class TakenLogs {

  /// So many bytes show what a file is.
  private static final int HEAD = 16 << 10;

  private final LogReading reading;
  private final Map<Path, Place> taken = new LinkedHashMap<>();

  TakenLogs(LogSettings settings) {
    reading = new LogReading(settings);
  }

  /// Takes a file when it is a log. Standard input is not taken, since it cannot be read again:
  /// `--log -` reads it.
  boolean take(Place place, byte[] head) {
    boolean log = !place.path().equals("-") && reading.isLog(head);
    if (log) {
      taken.put(Path.of(place.path()), place);
    }
    return log;
  }

  /// Whether a log is one, by its first bytes. One that cannot be opened is told of when it is
  /// read.
  boolean isLog(LogInput input) {
    try (InputStream in = input.open()) {
      return reading.isLog(in.readNBytes(HEAD));
    } catch (IOException unreadable) {
      return true;
    }
  }

  /// Whether a file, or something in it, was taken.
  boolean has(Path file) {
    return taken.containsKey(file);
  }

  /// Adds what was taken to other logs. In a directory that was named, each directory stands for a
  /// host.
  void addTo(LogPlaces places) {
    taken
        .values()
        .forEach(place -> places.add(place.path(), !place.named() && place.member() == null));
  }
}

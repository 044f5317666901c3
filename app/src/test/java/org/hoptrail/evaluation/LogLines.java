package org.hoptrail.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Limits;
import org.hoptrail.model.LogEvent;
import org.hoptrail.pipeline.LogReading;
import org.hoptrail.source.LogFiles;

/// Has log lines read as a file of their own, and keeps what each says.
final class LogLines {

  /// What one line says.
  ///
  /// @param system who understood it, empty when nobody did
  /// @param micros its time, or [LogLine#NO_TIME]
  record Told(String system, long micros, List<LogEvent> events) {}

  private LogLines() {}

  /// Reads one line in a file of its own.
  static Told one(String line) throws IOException {
    Path file = Files.createTempFile("line", ".log");
    try {
      Files.writeString(file, line + "\n");
      Keeper keeper = new Keeper();
      new LogReading(LogSettings.utc(Instant.parse("2026-11-22T00:00:00Z"), 1 << 20))
          .read(
              new LogFiles(Limits.DEFAULT)
                  .find(List.of(file.toString()), InputStream.nullInputStream()),
              keeper);
      return new Told(keeper.system, keeper.micros, keeper.events);
    } finally {
      Files.delete(file);
    }
  }

  private static final class Keeper implements LogListener {
    private String system = "";
    private long micros = LogLine.NO_TIME;
    private final List<LogEvent> events = new ArrayList<>();

    @Override
    public void line(LogLine line, String host, String writer) {
      system = writer;
      micros = line.micros();
    }

    @Override
    public void event(LogEvent event) {
      events.add(event);
    }
  }
}

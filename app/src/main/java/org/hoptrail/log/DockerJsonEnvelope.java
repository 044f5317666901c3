package org.hoptrail.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines as Docker's `json-file` driver stores them: `{"log":"TEXT\n","stream":"stderr",
/// "time":"2026-02-03T10:11:12.123456789Z"}` (daemon/logger/jsonfilelog). `attrs` may follow.
final class DockerJsonEnvelope implements Envelope {

  @Override
  public boolean open(LogLine line, Programs programs) {
    if (line.length() == 0 || line.whole().peek() != '{') {
      return false;
    }
    JsonRecord record = line.json();
    if (record == null || !record.has("stream")) {
      return false;
    }
    String log = record.text("log");
    String time = record.text("time");
    if (log == null || time == null) {
      return false;
    }
    long micros = micros(time, line);
    line.content(content(log)).at(micros);
    return true;
  }

  private static byte[] content(String log) {
    int end = log.length();
    while (end > 0 && (log.charAt(end - 1) == '\n' || log.charAt(end - 1) == '\r')) {
      end--;
    }
    return log.substring(0, end).getBytes(StandardCharsets.UTF_8);
  }

  /// The time that an RFC 3339 text tells.
  static long micros(@Nullable String time, LogLine line) {
    return time == null
        ? LogLine.NO_TIME
        : LocalStamp.read(Cursor.of(org.hoptrail.text.Slice.of(time)), line);
  }

  @Override
  public boolean wraps() {
    return true;
  }
}

package org.hoptrail.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Lines of `journalctl -o json`: an object with `__REALTIME_TIMESTAMP` (microseconds),
/// `_HOSTNAME`, `SYSLOG_IDENTIFIER` or `_COMM`, `SYSLOG_PID` or `_PID`, and `MESSAGE`, which is an
/// array of bytes when it is not UTF-8 (systemd, Journal Export Formats).
final class JournalJsonEnvelope implements Envelope {

  @Override
  public boolean isLiteral() {
    return false;
  }

  @Override
  public boolean open(LogLine line, Programs programs) {
    if (line.length() == 0 || line.whole().peek() != '{') {
      return false;
    }
    JsonRecord record = line.json();
    byte[] message = record == null ? null : record.bytes("MESSAGE");
    if (record == null || message == null || !record.has("__REALTIME_TIMESTAMP")) {
      return false;
    }
    String tag = first(record.text("SYSLOG_IDENTIFIER"), record.text("_COMM"));
    String process = first(record.text("SYSLOG_PID"), record.text("_PID"));
    put(line, programs, message, tag, process);
    long time = record.number("__REALTIME_TIMESTAMP");
    line.host(record.text("_HOSTNAME")).at(time < 0 ? LogLine.NO_TIME : time);
    return true;
  }

  /// Puts an entry of the journal into the line.
  static void put(
      LogLine line,
      Programs programs,
      byte[] message,
      @Nullable String tag,
      @Nullable String process) {
    int end = message.length;
    while (end > 0 && (message[end - 1] == '\n' || message[end - 1] == '\r')) {
      end--;
    }
    line.content(java.util.Arrays.copyOf(message, end)).body(0).session(process);
    if (tag != null) {
      byte[] name = tag.getBytes(StandardCharsets.UTF_8);
      line.program(programs.program(name, 0, name.length));
    }
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}

package org.hoptrail.log;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records of `journalctl -o export`: `NAME=value` lines up to an empty line. A value that is not
/// plain text stands behind `NAME` alone on its line, a length of eight bytes, least first, and
/// that many bytes (systemd, Journal Export Formats). A record is one line here.
final class JournalExportEnvelope implements Envelope {

  private static final int LINES = 1_000;
  private static final int SIZE = 8;

  @Override
  public boolean isLiteral() {
    return false;
  }

  @Override
  public boolean open(LogLine line, Programs programs) {
    if (!line.whole().sees("__CURSOR=")) {
      return false;
    }
    Map<String, byte[]> fields = new HashMap<>();
    int at = 0;
    for (int i = 0; i < LINES && at >= 0; i++) {
      at = field(line, at, fields);
    }
    byte[] message = fields.get("MESSAGE");
    String time = text(fields, "__REALTIME_TIMESTAMP", "__REALTIME_TIMESTAMP");
    if (message == null || time == null) {
      return false;
    }
    String tag = text(fields, "SYSLOG_IDENTIFIER", "_COMM");
    String host = text(fields, "_HOSTNAME", "_HOSTNAME");
    JournalJsonEnvelope.put(line, programs, message, tag, text(fields, "SYSLOG_PID", "_PID"));
    long micros = Cursor.of(org.hoptrail.text.Slice.of(time)).number();
    line.host(host).at(micros < 0 ? LogLine.NO_TIME : micros);
    return true;
  }

  /// Reads a field at a position of the record; the position of the next, or -1 behind the last.
  private static int field(LogLine line, int at, Map<String, byte[]> fields) {
    if (at > line.length() && !line.extend() || at > line.length()) {
      return -1;
    }
    Cursor cursor = line.whole();
    int base = cursor.at();
    cursor.back(base + at);
    int end = cursor.indexOf('\n') - base;
    int equals = cursor.indexOf('=') - base;
    if (end == at) {
      return -1;
    }
    byte[] bytes = line.bytes().bytes();
    if (equals < end) {
      byte[] value = java.util.Arrays.copyOfRange(bytes, base + equals + 1, base + end);
      fields.putIfAbsent(cursor.text(base + at, base + equals), value);
      return end + 1;
    }
    return binary(line, at, end, fields);
  }

  /// The next field behind one whose value stands as counted bytes, or -1.
  private static int binary(LogLine line, int at, int nameEnd, Map<String, byte[]> fields) {
    int from = nameEnd + 1;
    if (!grow(line, from + SIZE)) {
      return -1;
    }
    long length = 0;
    int base = line.whole().at();
    for (int i = SIZE - 1; i >= 0; i--) {
      length = length << 8 | line.bytes().bytes()[base + from + i] & 0xff;
    }
    if (length < 0 || length > 1 << 24 || !grow(line, from + SIZE + (int) length)) {
      return -1;
    }
    base = line.whole().at();
    int start = base + from + SIZE;
    String name = line.whole().text(base + at, base + nameEnd);
    byte[] bytes = line.bytes().bytes();
    fields.putIfAbsent(name, java.util.Arrays.copyOfRange(bytes, start, start + (int) length));
    return from + SIZE + (int) length + 1;
  }

  private static boolean grow(LogLine line, int length) {
    boolean more = true;
    while (more && line.length() < length) {
      more = line.extend();
    }
    return line.length() >= length;
  }

  private static @Nullable String text(Map<String, byte[]> fields, String name, String other) {
    byte[] value = fields.getOrDefault(name, fields.get(other));
    return value == null ? null : new Cursor(value, 0, value.length).rest();
  }
}

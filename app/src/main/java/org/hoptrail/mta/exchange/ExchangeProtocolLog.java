package org.hoptrail.mta.exchange;

import org.hoptrail.log.CsvRow;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.Ascii;

/// The SMTP receive and send protocol logs of Exchange: comment lines, `#Fields:`, then one row for
/// each thing that was said or done in a session. `event` is `+` (connected), `-` (disconnected),
/// `>` (sent), `<` (received) or `*` (told). Sessions interleave; `session-id` tells them apart.
/// The columns are always the same, so a file without its head is read too.
final class ExchangeProtocolLog implements LogFormat {

  private static final String COLUMNS =
      "date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,"
          + "data,context";

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (cursor.peek() == '#') {
      return cursor.sees("#Log-type: SMTP ")
          || cursor.sees("#Fields:") && line.header("session-id", "sequence-number", "event");
    }
    if (line.length() < 40 || !Ascii.isDigit(cursor.peek())) {
      return false;
    }
    CsvRow row = line.row();
    if (row == null) {
      if (!looksLike(cursor)) {
        return false;
      }
      line.assumeHeader(COLUMNS);
      row = line.row();
    }
    return row != null && row.has("session-id", "sequence-number", "event") && opened(row, line);
  }

  /// A date with milliseconds, a connector, a session of 16 hexadecimal digits, a number.
  private static boolean looksLike(Cursor cursor) {
    boolean dated = cursor.before(",").endsWith("Z") && cursor.skip(",");
    if (!dated || cursor.before(",").isEmpty() || !cursor.skip(",")) {
      return false;
    }
    String session = cursor.before(",");
    return session.length() == 16
        && session.chars().allMatch(Ascii::isHex)
        && cursor.skip(",")
        && cursor.number() >= 0
        && cursor.skip(",");
  }

  private static boolean opened(CsvRow row, LogLine line) {
    long time = LocalStamp.read(row.cursor("date-time"), line);
    if (time == LogLine.NO_TIME || row.text("session-id").isEmpty()) {
      return false;
    }
    String connector = row.text("connector-id");
    int slash = connector.indexOf('\\');
    line.at(time).host(slash > 0 ? connector.substring(0, slash) : null);
    line.session(row.text("session-id"));
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    CsvRow row = line.row();
    if (row == null || line.whole().peek() == '#') {
      sink.event(new LogEvent.Noted("file-header"));
      return true;
    }
    return ExchangeSession.read(row, line, sink);
  }
}

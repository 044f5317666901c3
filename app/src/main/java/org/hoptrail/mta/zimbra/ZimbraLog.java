package org.hoptrail.mta.zimbra;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// mailbox.log: `DATE,mmm LEVEL  [THREAD] [name=U;oip=A;..] CATEGORY - TEXT` (log4j.properties). A
/// login that failed says `authentication failed for [U], WHY`; of the rest the category is told.
/// The address of the client is `oip`, that of a proxy `ip`.
final class ZimbraLog implements LogFormat {

  private static final String[] LEVELS = {"INFO", "WARN", "ERROR", "DEBUG", "FATAL", "TRACE"};

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (cursor.peek() != '2') {
      return false;
    }
    long time = LocalStamp.read(cursor, line);
    if (time == LogLine.NO_TIME || !cursor.skip(" ") || !level(cursor)) {
      return false;
    }
    cursor.skipBlanks();
    if (cursor.peek() != '[') {
      return false;
    }
    line.at(time).body(cursor.at());
    return true;
  }

  private static boolean level(Cursor cursor) {
    for (String level : LEVELS) {
      if (cursor.skip(level)) {
        return cursor.peek() == ' ';
      }
    }
    return false;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    cursor.skip("[");
    String thread = cursor.until("] [");
    String context = thread == null ? null : cursor.until("] ");
    String category = context == null ? null : cursor.until(" - ");
    if (thread == null || context == null || category == null) {
      return false;
    }
    if (!cursor.skipPast("authentication failed for [")) {
      sink.event(new LogEvent.Noted(category));
      return true;
    }
    String user = cursor.until("]");
    String address = value(context, "oip");
    IpAddress client = address == null ? null : IpAddress.parse(address);
    sink.event(
        new LogEvent.LoggedIn(
            thread,
            client == null ? null : Peer.of(client),
            user,
            value(context, "oproto"),
            false));
    return true;
  }

  private static @Nullable String value(String context, String key) {
    for (String pair : context.split(";")) {
      if (pair.startsWith(key + "=")) {
        return pair.substring(key.length() + 1);
      }
    }
    return null;
  }
}

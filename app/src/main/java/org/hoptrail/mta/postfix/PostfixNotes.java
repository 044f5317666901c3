package org.hoptrail.mta.postfix;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;

/// Lines that speak of no message: statistics, warnings, postscreen's tests, the master's life.
final class PostfixNotes {

  private PostfixNotes() {}

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("statistics: ")) {
      return noted("statistics", sink);
    }
    if (cursor.skip("warning: ")) {
      return login(line, cursor, sink) || noted("warning", sink);
    }
    if (cursor.skip("fatal: ") || cursor.skip("panic: ") || cursor.skip("error: ")) {
      return noted("error", sink);
    }
    if (cursor.skip("NOQUEUE: ")) {
      return noted("other", sink);
    }
    return noted("other", sink);
  }

  /// `name[addr]: SASL LOGIN authentication failed: REASON` (smtpd/smtpd_sasl_glue.c).
  private static boolean login(LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    if (cursor.find("]: SASL ") < 0) {
      return false;
    }
    Peer client = cursor.peer();
    cursor.skip(": SASL ");
    String mechanism = cursor.word();
    if (client.address() == null || !cursor.sees(" authentication failed")) {
      cursor.back(start);
      return false;
    }
    sink.event(new LogEvent.LoggedIn(line.session(), client, null, mechanism, false));
    return true;
  }

  private static boolean noted(String kind, LogSink sink) {
    sink.event(new LogEvent.Noted(kind));
    return true;
  }
}

package org.hoptrail.mta.mailu;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;

/// `[DATE,mmm] LEVEL in limiter: Authentication attempt from ADDR has been rate-limited.`
/// (core/admin/mailu/limiter.py), and for a user instead of an address `for USER`.
final class MailuLog implements LogFormat {

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (!cursor.skip("[")) {
      return false;
    }
    long time = LocalStamp.read(cursor, line);
    if (time == LogLine.NO_TIME || !cursor.skip("] ") || cursor.find(" in limiter: ") < 0) {
      return false;
    }
    cursor.skipPast(" in limiter: ");
    line.at(time).body(cursor.at());
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    int start = cursor.at();
    boolean limited = cursor.skip("Authentication attempt ");
    boolean address = limited && cursor.skip("from ");
    if (!address && !(limited && cursor.skip("for "))) {
      return false;
    }
    String who = cursor.word();
    IpAddress client = address ? IpAddress.parse(who) : null;
    cursor.back(start);
    sink.event(
        new LogEvent.Refused(
            null,
            null,
            "reject",
            "AUTH",
            client == null ? null : Peer.of(client),
            null,
            null,
            cursor.rest()));
    return true;
  }
}

package org.hoptrail.mta.ciscoesa;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;

/// The logs of AsyncOS: `Thu Feb 03 10:11:12 2026 Info: TEXT` in its own files, `Info: TEXT` over
/// syslog, where the tag is the name that an administrator gave the subscription. Also the
/// consolidated event log: one CEF line for each message (AsyncOS user guide, chapter Logging).
///
/// A MID is a message, an ICID a connection from a client, a DCID one to a server, a RID the number
/// of a recipient of a MID.
final class CiscoEsaLog implements LogFormat {

  private static final String[] LEVELS = {
    "Info: ", "Warning: ", "Critical: ", "Debug: ", "Trace: ", "Alert: ", "Information: "
  };

  @Override
  public boolean reads(Program program) {
    return program.tag().indexOf('/') < 0;
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (skipLevel(cursor)) {
      return CiscoEsaNotes.kind(cursor) != null || CiscoEsaMail.begins(cursor);
    }
    int start = cursor.at();
    long time = LocalStamp.ctime(cursor, line);
    if (time == LogLine.NO_TIME) {
      return false;
    }
    cursor.skip(":");
    cursor.skip(" ");
    int text = cursor.at();
    if (!skipLevel(cursor) && !cursor.sees("CEF:0|Cisco|")) {
      text = behindSource(cursor, line);
    }
    line.body(text);
    if (text < 0) {
      line.body(start);
    }
    return text >= 0 && line.at(time).micros() == time;
  }

  /// `192.0.2.5 mail_logs: Info: `: a host and a tag between date and level.
  private static int behindSource(Cursor cursor, LogLine line) {
    String host = cursor.word();
    cursor.skip(" ");
    cursor.before(": ");
    if (!cursor.skip(": ")) {
      return -1;
    }
    int text = cursor.at();
    line.host(host);
    return skipLevel(cursor) ? text : -1;
  }

  private static boolean skipLevel(Cursor cursor) {
    for (String level : LEVELS) {
      if (cursor.skip(level)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    if (cursor.sees("CEF:0|Cisco|")) {
      return CiscoEsaEvent.read(line, cursor, sink);
    }
    int start = cursor.at();
    LocalStamp.ctime(cursor, line);
    cursor.skip(": ");
    cursor.skip(" ");
    if (cursor.sees("CEF:0|Cisco|")) {
      return CiscoEsaEvent.read(line, cursor, sink);
    }
    if (!skipLevel(cursor)) {
      cursor.back(start);
      cursor.skip(":");
      cursor.skipBlanks();
      if (!skipLevel(cursor)) {
        return false;
      }
    }
    cursor.skipBlanks();
    int text = cursor.at();
    if (CiscoEsaMail.read(line, cursor, sink)) {
      return true;
    }
    cursor.back(text);
    return CiscoEsaNotes.read(cursor, sink);
  }
}

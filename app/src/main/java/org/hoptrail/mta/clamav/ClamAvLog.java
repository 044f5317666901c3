package org.hoptrail.mta.clamav;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;
import org.jspecify.annotations.Nullable;

/// - clamav-milter: `QUEUEID: clean message from <S>`, `Message QUEUEID from <S> to <R> [with
///   subject '..' ..] infected by V`, `Clean message ..`.
/// - clamd: `PATH: NAME FOUND`, `SelfCheck: Database status OK.`; freshclam: states of its files.
/// - clamsmtpd: `HEX: from=S, to=R, status=CLEAN|VIRUS:NAME`, by an id of its own.
final class ClamAvLog extends TaggedLog {

  private static final Openings NOTES =
      new Openings()
          .say("database", "SelfCheck: ", "Database ", "Reading databases from ", "Loaded ")
          .say("database", "daily.", "main.", "bytecode.", "ClamAV update process started")
          .say("database", "Received signal: wake up", "Downloading ", "Testing database: ")
          .say("database", "Clamd successfully notified", "Activating the newly loaded database")
          .say("start", "+++ Started at ", "clamd daemon ", "Listening daemon: ", "LOCAL: ")
          .say("start", "Log file size ", "Running as user ", "TCP: ", "freshclam daemon ")
          .say("stop", "--- Stopped at ", "Exiting", "Pid file removed", "Socket file removed")
          .say("clean", "Clean message ");

  ClamAvLog() {
    super("clamd", "freshclam", "clamav-milter", "clamsmtpd", "clamav-daemon", "clamsmtp");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    int start = cursor.at();
    if (cursor.skip("Message ")) {
      String id = JobId.word(cursor);
      boolean infected = cursor.find(" infected by ") >= 0;
      if (infected) {
        sink.event(infected(id, cursor));
        return true;
      }
      cursor.back(start);
    }
    return proxied(cursor, sink) || found(cursor, sink) || NOTES.read(cursor, sink);
  }

  private static LogEvent infected(@Nullable String id, Cursor cursor) {
    if (id == null) {
      return new LogEvent.Noted("infected");
    }
    cursor.skipPast(" infected by ");
    return new LogEvent.Judged(id, "clamav-milter", "infected by " + cursor.rest());
  }

  /// A line of clamsmtpd: six hex digits.
  private static boolean proxied(Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean status =
        JobId.take(cursor) != null
            && (cursor.sees("from=") || cursor.sees("accepted ") || cursor.sees("clean message"));
    String kind = cursor.find("status=VIRUS") >= 0 ? "infected" : "clean";
    cursor.back(start);
    if (status) {
      sink.event(new LogEvent.Noted(kind));
    }
    return status;
  }

  private static boolean found(Cursor cursor, LogSink sink) {
    boolean found = cursor.slice().endsWith(" FOUND") && cursor.find(": ") > 0;
    if (found) {
      sink.event(new LogEvent.Noted("infected"));
    }
    return found;
  }
}

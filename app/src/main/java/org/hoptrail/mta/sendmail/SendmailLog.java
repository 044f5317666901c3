package org.hoptrail.mta.sendmail;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Sendmail's log through syslog (sendmail/headers.c `logsender`, sendmail/deliver.c
/// `logdelivery`, sendmail/srvrsmtp.c, sendmail/milter.c, sendmail/tls.c). Its programs are
/// `sendmail`, `sm-mta`, `sm-msp-queue` and the like; one process serves one connection, so that
/// its id names the session. The body begins with a queue id or `NOQUEUE`, or speaks of neither.
final class SendmailLog implements LogFormat {

  @Override
  public boolean reads(Program program) {
    return program.name().equals("sendmail")
        || program.name().startsWith("sm-")
        || program.name().equals("Sendmail");
  }

  @Override
  public boolean isLiteral() {
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String session = line.session();
    String id = queueId(cursor);
    if (id == null || id.equals("NOQUEUE")) {
      return none(session, cursor, sink);
    }
    return SendmailQueue.read(id, session, cursor, sink)
        || SendmailRefusal.read(id, session, cursor, sink)
        || SendmailSession.read(session, cursor, sink)
        || other(id, cursor, sink);
  }

  private static boolean none(String session, Cursor cursor, LogSink sink) {
    return SendmailRefusal.read(null, session, cursor, sink)
        || SendmailSession.read(session, cursor, sink)
        || SendmailNotes.read(cursor, sink);
  }

  /// Takes the id and the colon that begin a body; null when none do.
  private static @Nullable String queueId(Cursor cursor) {
    int start = cursor.at();
    int at = start;
    boolean digit = false;
    while (Ascii.isAlphanumeric(cursor.peek())) {
      digit |= Ascii.isDigit(cursor.peek());
      at++;
      cursor.back(at);
    }
    String id = cursor.text(start, at);
    boolean known = digit && at - start > 6 && at - start < 20 || id.equals("NOQUEUE");
    if (known && cursor.skip(": ")) {
      return id;
    }
    cursor.back(start);
    return null;
  }

  private static boolean other(String id, Cursor cursor, LogSink sink) {
    if (SendmailNotes.read(cursor, sink)) {
      return true;
    }
    sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    return true;
  }
}

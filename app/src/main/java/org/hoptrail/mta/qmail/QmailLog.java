package org.hoptrail.mta.qmail;

import java.util.Set;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;

/// The log of qmail-send and of the programs around qmail-smtpd, through splogger (each body begins
/// with `SECONDS.MICROS `) or multilog (a TAI64N label before the line, the program named by the
/// folder).
final class QmailLog implements LogFormat {

  private static final Set<String> TAGS =
      Set.of("qmail", "send", "smtpd", "tcpserver", "rblsmtpd", "smtp", "smtps", "submission");

  @Override
  public boolean reads(Program program) {
    return TAGS.contains(program.tag()) || program.tag().startsWith("qmail-");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    splogger(line, cursor);
    return QmailQueue.read(cursor, sink)
        || QmailServer.read(cursor, sink)
        || noted(own(line), cursor, sink);
  }

  /// Takes `1749611412.222835 `.
  private static void splogger(LogLine line, Cursor cursor) {
    int start = cursor.at();
    long seconds = cursor.number();
    int dot = cursor.at();
    boolean separated = dot - start >= 9 && cursor.skip(".");
    long micros = separated ? cursor.number() : -1;
    boolean six = cursor.at() - dot == 7 && cursor.skip(" ");
    if (micros >= 0 && six) {
      line.exactly(seconds * 1_000_000L + micros);
    } else {
      cursor.back(start);
    }
  }

  /// Whether no other system is known to log under the tag.
  private static boolean own(LogLine line) {
    Program program = line.program();
    return program != null && !program.tag().startsWith("smtp");
  }

  private static boolean noted(boolean own, Cursor cursor, LogSink sink) {
    boolean known =
        cursor.sees("status: local ") || cursor.sees("running") || cursor.sees("exiting");
    boolean told = cursor.sees("alert: ") || cursor.sees("warning: ") || cursor.sees("fatal: ");
    known |= own && told;
    if (known) {
      sink.event(new LogEvent.Noted(cursor.before(": ")));
    }
    return known;
  }
}

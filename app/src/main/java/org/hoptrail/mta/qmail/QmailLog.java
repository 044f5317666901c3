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
    return QmailQueue.read(cursor, sink) || QmailServer.read(cursor, sink) || noted(cursor, sink);
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

  private static boolean noted(Cursor cursor, LogSink sink) {
    boolean known =
        cursor.sees("status: ")
            || cursor.sees("running")
            || cursor.sees("exiting")
            || cursor.sees("alert: ")
            || cursor.sees("warning: ")
            || cursor.sees("fatal: ")
            || cursor.sees("info: ")
            || cursor.sees("cannot start: ");
    if (known) {
      sink.event(new LogEvent.Noted(cursor.before(": ")));
    }
    return known;
  }
}

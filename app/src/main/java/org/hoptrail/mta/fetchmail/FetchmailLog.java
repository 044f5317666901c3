package org.hoptrail.mta.fetchmail;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.mta.Openings;

/// What fetchmail tells syslog, or its own file behind `fetchmail: `: how many messages it found
/// and which number it is reading. It names no message by an id, so that nothing can be followed.
final class FetchmailLog implements LogFormat {

  private static final String NAME = "fetchmail: ";

  private static final Openings NOTES =
      new Openings()
          .say("reading", "reading message ")
          .say("start", "starting fetchmail ", "restarting fetchmail", "awakened ", "sleeping at ")
          .say("stop", "terminated with signal ")
          .say("warning", "Warning: ", "Query status=", "background fetchmail", "timeout after ")
          .say("error", "connection to ", "Authorization failure ", "Authorization OK", "socket ")
          .say("error", "Server certificate", "OpenSSL reported", "SSL ", "SMTP ", "mda ")
          .say("error", "could not ", "couldn't ", "incorrect header line", "can't ");

  @Override
  public boolean reads(Program program) {
    return program.name().equals("fetchmail");
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (cursor.peek() != 'f' || !cursor.skip(NAME)) {
      return false;
    }
    line.body(cursor.at());
    return isNote(cursor);
  }

  @Override
  public boolean isLiteral() {
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    return NOTES.read(cursor, sink) || found(cursor, sink);
  }

  private static boolean isNote(Cursor cursor) {
    LogSink nobody = event -> {};
    return NOTES.read(cursor, nobody) || found(cursor, nobody);
  }

  /// `2 messages (1 seen) for bela at pop.example (2345 octets).`, `No mail for bela at
  /// pop.example`.
  private static boolean found(Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean some = cursor.number() >= 0 && cursor.skip(" message");
    cursor.back(start);
    return some && new Openings().say("found", "").read(cursor, sink)
        || new Openings().say("found", "No mail for ").read(cursor, sink);
  }
}

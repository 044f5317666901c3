package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LinePiece;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.jspecify.annotations.Nullable;

/// Exim's main, reject and panic log, in its own files or through syslog (src/log.c). A line of its
/// own files is known by its date and by what follows: a message id, fields, or words that Exim is
/// known to write; other programs date their lines alike.
///
/// The reject log has the header of a rejected message below its line, each field behind a letter
/// that tells its type.
final class EximLog implements LogFormat {

  @Override
  public boolean reads(Program program) {
    return program.name().startsWith("exim");
  }

  @Override
  public boolean opens(LogLine line) {
    return dated(line, false);
  }

  /// Below a line that surely is Exim's, any line with such a date is.
  @Override
  public boolean continues(LogLine line) {
    return dated(line, true) || EximHeaderDump.fits(line.whole());
  }

  private static boolean dated(LogLine line, boolean trusted) {
    Cursor cursor = line.whole();
    if (!EximPrefix.skipDate(cursor)) {
      return false;
    }
    String pid = EximPrefix.pid(cursor);
    int body = cursor.at();
    if (!trusted && EximPrefix.id(cursor) == null && !EximNotes.begins(cursor)) {
      return false;
    }
    long time = LocalStamp.read(line.whole(), line);
    if (time == LogLine.NO_TIME) {
      return false;
    }
    line.at(time).session(pid).body(body);
    return true;
  }

  @Override
  public boolean isLiteral() {
    return true;
  }

  @Override
  public @Nullable LinePiece piece(LogLine line) {
    return EximPrefix.piece(line.cursor());
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    LinePiece piece = EximPrefix.piece(cursor);
    if (piece != null && piece.number() > 1) {
      sink.event(new LogEvent.Noted("continuation"));
      return true;
    }
    cursor.back(piece == null ? cursor.at() : piece.text());
    if (EximPrefix.skipDate(cursor)) {
      EximPrefix.pid(cursor);
    }
    String id = EximPrefix.id(cursor);
    String session = line.session().isEmpty() ? null : line.session();
    if (id != null) {
      return ofMessage(id, session, cursor, sink);
    }
    return EximRefusal.read(null, session, cursor, sink)
        || EximConnection.read(line.session(), cursor, sink)
        || EximNotes.read(cursor, sink)
        || EximHeaderDump.read(line, sink)
        || freeText(line, sink);
  }

  /// What an ACL or an expansion writes with `logwrite`: any text under Exim's date, in a file that
  /// holds lines of Exim.
  private static boolean freeText(LogLine line, LogSink sink) {
    boolean dated = line.program() == null && EximPrefix.skipDate(line.whole());
    if (dated) {
      sink.event(new LogEvent.Noted("free text"));
    }
    return dated;
  }

  private static boolean ofMessage(
      String id, @Nullable String session, Cursor cursor, LogSink sink) {
    return switch (cursor.peek()) {
      case '<', '(' -> EximArrival.read(id, cursor, sink) || other(id, session, cursor, sink);
      case '=', '-', '>', '*' ->
          EximDelivery.read(id, cursor, sink) || other(id, session, cursor, sink);
      case 'C' -> completed(id, cursor, sink) || other(id, session, cursor, sink);
      default -> other(id, session, cursor, sink);
    };
  }

  private static boolean completed(String id, Cursor cursor, LogSink sink) {
    if (!cursor.skip("Completed")) {
      return false;
    }
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  private static boolean other(String id, @Nullable String session, Cursor cursor, LogSink sink) {
    return EximRefusal.read(id, session, cursor, sink) || EximRemark.read(id, cursor, sink);
  }
}

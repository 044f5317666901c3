package org.hoptrail.mta.haraka;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;

/// The log of Haraka: `[NOTICE] [UUID.1] [core] TEXT`, behind a date when it is configured, or over
/// syslog (logger.js). `UUID` is a connection, `UUID.1` a transaction in it, `UUID.1.1` a delivery;
/// `-` is none.
final class HarakaLog implements LogFormat {

  private static final String[] LEVELS = {
    "[NOTICE] ", "[INFO] ", "[ERROR] ", "[CRIT] ", "[WARN] ", "[ALERT] ", "[EMERG] "
  };

  private static final String[] DETAIL = {"[DEBUG] ", "[PROTOCOL] ", "[DATA] "};

  @Override
  public boolean reads(Program program) {
    return program.name().startsWith("haraka");
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    long time = LocalStamp.read(cursor, line);
    cursor.skipBlanks();
    int body = cursor.at();
    if (!skipOne(cursor, LEVELS) && !skipOne(cursor, DETAIL) || !cursor.skip("[")) {
      return false;
    }
    cursor.before("]");
    if (!cursor.skip("] [")) {
      return false;
    }
    line.at(time).body(body);
    return true;
  }

  private static boolean skipOne(Cursor cursor, String[] words) {
    for (String word : words) {
      if (cursor.skip(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    boolean detail = skipOne(cursor, DETAIL);
    if (!detail && !skipOne(cursor, LEVELS) || !cursor.skip("[")) {
      return false;
    }
    String id = cursor.before("]");
    if (!cursor.skip("] [")) {
      return false;
    }
    String plugin = cursor.before("]");
    cursor.skip("]");
    cursor.skipBlanks();
    if (detail) {
      sink.event(new LogEvent.Noted("debug"));
      return true;
    }
    cursor.skip("[outbound]");
    cursor.skipBlanks();
    return text(id, plugin, line, cursor, sink);
  }

  /// What the core says is read; what a plugin says of a transaction is its judgement.
  private static boolean text(String id, String plugin, LogLine line, Cursor cursor, LogSink sink) {
    boolean ours = plugin.equals("core") || plugin.equals("outbound");
    if (ours && HarakaLine.read(id, line, cursor, sink)) {
      return true;
    }
    if (!ours && id.indexOf('.') > 0) {
      sink.event(new LogEvent.Judged(HarakaLine.transaction(id), plugin, cursor.rest()));
      return true;
    }
    boolean idle = id.equals("-") || !ours;
    if (idle) {
      sink.event(new LogEvent.Noted(ours ? "server" : "plugin"));
    }
    return idle;
  }
}

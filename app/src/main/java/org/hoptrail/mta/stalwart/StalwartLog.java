package org.hoptrail.mta.stalwart;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;

/// The log of Stalwart: `2026-02-03T10:11:12Z INFO Text (event.name) key = value, key = "value"`
/// (crates/trc). Values are quoted or not; lists stand in brackets.
final class StalwartLog implements LogFormat {

  private static final String[] LEVELS = {"INFO ", "DEBUG ", "WARN ", "ERROR ", "TRACE "};

  @Override
  public boolean reads(Program program) {
    return program.name().startsWith("stalwart");
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (line.length() < 30 || !cursor.slice().startsWith("20")) {
      return false;
    }
    int blank = cursor.indexOf(' ');
    cursor.back(blank);
    if (!cursor.skip(" ") || !skipLevel(cursor) || cursor.find("(") < 0) {
      return false;
    }
    Cursor stamp = line.whole();
    long time = LocalStamp.read(stamp, line);
    if (time == LogLine.NO_TIME || stamp.at() != blank) {
      return false;
    }
    line.at(time).body(blank + 1);
    return true;
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
    if (LocalStamp.read(cursor, line) != LogLine.NO_TIME) {
      cursor.skip(" ");
    }
    if (!skipLevel(cursor) || !cursor.skipPast("(")) {
      return false;
    }
    String event = cursor.before(")");
    boolean named = event.indexOf('.') > 0 && event.indexOf(' ') < 0;
    return named && cursor.skip(")") && StalwartEvent.of(event, cursor).tell(line, sink);
  }
}

package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.Ascii;

/// The envelope and header of a rejected message, below its line in the reject log (src/log.c,
/// `log_write` with `LOG_REJECT`): `Envelope-from: <S>`, `Envelope-to: <R>`, then each field as
/// `L Name: value`, L the letter of its type, a blank or an asterisk, folds as they were.
final class EximHeaderDump {

  private EximHeaderDump() {}

  static boolean fits(Cursor cursor) {
    if (cursor.sees("Envelope-from: <") || cursor.sees("Envelope-to: <")) {
      return true;
    }
    if (cursor.peek() == '\t' || cursor.sees("  ") || cursor.sees("*** truncated ***")) {
      return true;
    }
    int start = cursor.at();
    int letter = cursor.peek();
    boolean typed = letter == ' ' || letter == '*' || Ascii.isUpper(letter);
    cursor.back(start + 1);
    return typed && cursor.skip(" ") && isField(cursor);
  }

  private static boolean isField(Cursor cursor) {
    int from = cursor.at();
    int at = from;
    while (cursor.peek() > ' ' && cursor.peek() < 0x7f && cursor.peek() != ':') {
      at++;
      cursor.back(at);
    }
    boolean named = at > from;
    return named && cursor.skipBlanks().peek() == ':';
  }

  /// Reads a line that fits.
  static boolean read(LogLine line, LogSink sink) {
    boolean ours = fits(line.whole());
    if (ours) {
      sink.event(new LogEvent.Noted("header"));
    }
    return ours;
  }
}

package org.hoptrail.mta.maildrop;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.EncodedWords;
import org.hoptrail.text.Slice;

/// A block for each delivery: `Date: Tue Feb  3 10:11:12 2026`, `From: ` and `Subj: ` as the header
/// has them, `File: WHERE` with `(SIZE)` behind it, or `!Err: WHERE` when that failed; an
/// empty line ends it.
///
/// The log is one user's and names neither recipient, envelope nor message: the time and the author
/// stand for it.
final class MaildropLog implements LogFormat {

  private static final String FILE = "\nFile: ";
  private static final String ERROR = "\n!Err: ";

  /// Lines of a block.
  private static final int LINES = 4;

  @Override
  public boolean reads(Program program) {
    return program.name().equals("maildrop");
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (!cursor.skip("Date: ")) {
      return false;
    }
    long time = LocalStamp.ctime(cursor, line);
    if (time == LogLine.NO_TIME || !cursor.isDone() || !extended(line)) {
      return false;
    }
    line.at(time);
    return true;
  }

  /// Takes the block in if it is one.
  private static boolean extended(LogLine line) {
    int length = line.length();
    int lines = 1;
    while (lines < LINES && target(line.whole()) < 0 && line.extend()) {
      lines++;
    }
    boolean whole = target(line.whole()) >= 0 && line.whole().find("\nFrom: ") >= 0;
    if (!whole && line.length() > length) {
      line.shrink(length);
    }
    if (whole) {
      separator(line);
    }
    return whole;
  }

  /// Takes the empty line in that ends a block.
  private static void separator(LogLine line) {
    int length = line.length();
    if (line.extend() && !line.bytes().endsWith("\n")) {
      line.shrink(length);
    }
  }

  /// Where the last line of a block begins, or -1.
  private static int target(Cursor cursor) {
    int file = cursor.find(FILE);
    return file < 0 ? cursor.find(ERROR) : file;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.whole();
    int target = target(cursor);
    if (target < 0 || !cursor.skip("Date: ")) {
      sink.event(new LogEvent.Noted("note"));
      return true;
    }
    String date = cursor.before("\r\n");
    Slice author = field(line.whole(), "\nFrom: ");
    Slice subject = field(line.whole(), "\nSubj: ");
    String id = author.text() + " " + date;
    cursor.back(target);
    boolean stored = cursor.skip(FILE) || !cursor.skip(ERROR);
    String rest = cursor.rest();
    int bracket = rest.endsWith(")") ? rest.lastIndexOf('(') : -1;
    long size = bracket < 0 ? -1 : size(rest, bracket + 1);
    String where = size < 0 ? rest : rest.substring(0, bracket).trim();
    sink.event(new LogEvent.Enveloped(id, null, size, -1));
    if (subject.length() > 0) {
      sink.event(new LogEvent.Titled(id, EncodedWords.decode(subject)));
    }
    sink.event(
        new LogEvent.Attempted(
            id,
            "",
            null,
            new Peer(where, null, 0, null),
            "maildrop",
            stored ? Outcome.DELIVERED : Outcome.DEFERRED,
            null,
            null,
            Double.NaN,
            Double.NaN,
            null));
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  private static Slice field(Cursor cursor, String name) {
    if (!cursor.skipPast(name)) {
      return Slice.of("");
    }
    Slice rest = cursor.slice();
    return rest.sub(0, cursor.indexOf('\n') - cursor.at()).trim();
  }

  private static long size(String text, int from) {
    int to = text.length() - 1;
    for (int i = from; i < to; i++) {
      if (!Ascii.isDigit(text.charAt(i))) {
        return -1;
      }
    }
    return to == from || to - from > 18 ? -1 : Long.parseLong(text.substring(from, to));
  }
}

package org.hoptrail.mta.procmail;

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

/// The abstract of a delivery: `From SENDER  Tue Feb  3 10:11:12 2026`, ` Subject: TEXT` where
/// there is one, `  Folder: WHERE` with the size in bytes behind it. A mailbox begins its messages
/// with the same first line; only the folder tells that it is a log. What procmail says besides
/// begins with its name.
///
/// The log is one user's and names neither recipient nor message: sender and time stand for it.
final class ProcmailLog implements LogFormat {

  private static final String SUBJECT = "\n Subject: ";
  private static final String FOLDER = "\n  Folder: ";

  @Override
  public boolean reads(Program program) {
    return program.name().equals("procmail");
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (cursor.skip("procmail: ")) {
      line.body(cursor.at());
      return true;
    }
    if (!cursor.skip("From ")) {
      return false;
    }
    cursor.word();
    cursor.skipBlanks();
    long time = LocalStamp.ctime(cursor, line);
    if (time == LogLine.NO_TIME || !extended(line)) {
      return false;
    }
    line.at(time);
    return true;
  }

  /// Takes the lines below in if they are what stands below in an abstract.
  private static boolean extended(LogLine line) {
    int length = line.length();
    boolean more = line.extend();
    if (more && line.whole().find(SUBJECT) >= 0) {
      more = line.extend();
    }
    boolean whole = more && line.whole().find(FOLDER) >= 0;
    if (!whole && line.length() > length) {
      line.shrink(length);
    }
    return whole;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.whole();
    int folder = cursor.find(FOLDER);
    if (folder < 0 || !cursor.skip("From ")) {
      sink.event(new LogEvent.Noted("note"));
      return true;
    }
    String sender = cursor.word();
    String id = sender + " " + cursor.skipBlanks().before("\r\n");
    Slice subject = subject(cursor, folder);
    cursor.back(folder + FOLDER.length());
    String where = cursor.before("\t\r\n");
    long size = size(cursor.rest());
    sink.event(new LogEvent.Enveloped(id, sender, size, -1));
    if (subject.length() > 0) {
      sink.event(new LogEvent.Titled(id, EncodedWords.decode(subject)));
    }
    sink.event(delivered(id, where.trim()));
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  private static Slice subject(Cursor cursor, int folder) {
    if (!cursor.skipPast(SUBJECT) || cursor.at() > folder) {
      return Slice.of("");
    }
    Slice rest = cursor.slice();
    return rest.sub(0, folder - cursor.at()).trim();
  }

  /// The number at the end, or -1.
  private static long size(String text) {
    int start = text.length();
    while (start > 0 && text.length() - start < 18 && Ascii.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start == text.length() ? -1 : Long.parseLong(text.substring(start));
  }

  private static LogEvent delivered(String id, String folder) {
    Outcome outcome =
        switch (folder) {
          case "/dev/null" -> Outcome.FILTERED;
          case "**Bounced**" -> Outcome.BOUNCED;
          case "**Requeued**" -> Outcome.DEFERRED;
          default -> Outcome.DELIVERED;
        };
    return new LogEvent.Attempted(
        id,
        "",
        null,
        new Peer(folder, null, 0, null),
        "procmail",
        outcome,
        null,
        null,
        Double.NaN,
        Double.NaN,
        null);
  }
}

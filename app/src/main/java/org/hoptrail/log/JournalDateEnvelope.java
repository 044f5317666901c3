package org.hoptrail.log;

import org.hoptrail.text.Ascii;

/// Lines of `journalctl -o short-full` (`Tue 2026-02-03 10:11:12 CET host tag[1]: text`), of
/// `-o short-unix` (`1770113472.123456 host tag[1]: text`) and of daemons that write an ISO date
/// with a blank in it (`2026-02-03 10:11:12 host tag[1]: text`). As many programs write dates like
/// these into their own files, a tag with a process id is demanded.
final class JournalDateEnvelope implements Envelope {

  @Override
  public boolean open(LogLine line, Programs programs) {
    Cursor cursor = line.whole();
    if (line.length() < 20) {
      return false;
    }
    long time = Ascii.isDigit(cursor.peek()) ? digits(cursor, line) : weekday(cursor, line);
    if (time == LogLine.NO_TIME || !cursor.skip(" ")) {
      return false;
    }
    return hostAndTag(cursor, line, programs, time);
  }

  /// `host tag[pid]: ` and what follows.
  static boolean hostAndTag(Cursor cursor, LogLine line, Programs programs, long time) {
    byte[] bytes = cursor.slice().bytes();
    int host = cursor.at();
    int hostEnd = cursor.indexOf(' ');
    cursor.back(hostEnd);
    if (hostEnd == host || !cursor.skip(" ")) {
      return false;
    }
    int tag = cursor.at();
    int open = cursor.indexOf('[');
    int blank = cursor.indexOf(' ');
    cursor.back(Math.min(open, blank));
    if (open >= blank || !Tags.isTag(line, tag, open) || !cursor.skip("[")) {
      return false;
    }
    int process = cursor.at();
    long number = cursor.number();
    int processEnd = cursor.at();
    if (number < 0 || !cursor.skip("]: ") && !cursor.skip("]:")) {
      return false;
    }
    line.at(time).host(programs.host(bytes, host, hostEnd));
    line.program(programs.program(bytes, tag, open));
    line.session(process, processEnd).body(cursor.at());
    return true;
  }

  private static long digits(Cursor cursor, LogLine line) {
    int start = cursor.at();
    long seconds = cursor.number();
    boolean unix = cursor.at() - start == 10 && cursor.sees(".");
    if (!unix) {
      cursor.back(start);
      return LocalStamp.read(cursor, line);
    }
    cursor.skip(".");
    int from = cursor.at();
    long micros = cursor.number();
    return cursor.at() - from == 6 ? seconds * 1_000_000 + micros : LogLine.NO_TIME;
  }

  /// A name of a zone other than UTC tells no offset: then the clock of the file counts.
  private static long weekday(Cursor cursor, LogLine line) {
    int start = cursor.at();
    int blank = cursor.indexOf(' ');
    cursor.back(blank);
    if (blank - start > 4 || !cursor.skip(" ")) {
      return LogLine.NO_TIME;
    }
    long time = LocalStamp.read(cursor, line);
    int zone = cursor.at();
    if (cursor.skip(" ") && Ascii.isUpper(cursor.peek())) {
      cursor.word();
    } else {
      cursor.back(zone);
    }
    return time;
  }
}

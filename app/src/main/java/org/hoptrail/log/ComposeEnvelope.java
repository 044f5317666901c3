package org.hoptrail.log;

import org.hoptrail.text.Ascii;

/// Lines as `docker compose logs` prints them: `postfix-1  | TEXT`, with `--timestamps` a date of
/// RFC 3339 before the text. The name in front is that of the container: it is taken for the
/// program where the text has no tag, less the number of the replica.
final class ComposeEnvelope implements Envelope {

  private static final int LONGEST = 80;

  @Override
  public boolean open(LogLine line, Programs programs) {
    Cursor cursor = line.whole();
    int from = cursor.at();
    int bar = cursor.indexOf('|');
    int name = from;
    byte[] bytes = cursor.slice().bytes();
    while (name < bar && name - from < LONGEST && bytes[name] != ' ') {
      name++;
    }
    cursor.back(name);
    cursor.skipBlanks();
    boolean shape = name > from && name < bar && cursor.at() == bar;
    if (!shape || !cursor.skip("| ") || !Tags.isTag(line, from, name)) {
      return false;
    }
    long time = LocalStamp.read(cursor, line);
    if (time != LogLine.NO_TIME && !cursor.skip(" ")) {
      return false;
    }
    line.at(time);
    line.program(programs.program(bytes, from, service(bytes, from, name)));
    line.unwrap(cursor.at()).body(cursor.at());
    return true;
  }

  /// The end of the name without `-1` or `_1`.
  private static int service(byte[] bytes, int from, int end) {
    int at = end;
    while (at > from && Ascii.isDigit(bytes[at - 1])) {
      at--;
    }
    boolean numbered = at < end && at > from + 1 && (bytes[at - 1] == '-' || bytes[at - 1] == '_');
    return numbered ? at - 1 : end;
  }

  @Override
  public boolean wraps() {
    return true;
  }
}

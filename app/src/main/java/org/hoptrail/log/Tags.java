package org.hoptrail.log;

import org.hoptrail.text.Ascii;

/// Tags as syslog(3) writes them before the text: `postfix/smtpd[1234]: `.
final class Tags {

  private static final int LONGEST = 64;

  private Tags() {}

  /// Takes `tag[pid]: ` or `tag: ` off the body of a line that came without date and host.
  ///
  /// @param bare whether a tag without a process id is one: queue ids look the same
  static void read(LogLine line, Programs programs, boolean bare) {
    Cursor cursor = line.cursor();
    int start = cursor.at();
    int colon = cursor.indexOf(':');
    int bracket = Math.min(cursor.indexOf('['), colon);
    boolean numbered = bare || bracket < colon;
    if (!numbered || colon - start > LONGEST || bracket == start || !isTag(line, start, bracket)) {
      return;
    }
    cursor.back(colon);
    if (!cursor.skip(": ")) {
      return;
    }
    if (bracket < colon) {
      if (line.bytes().bytes()[colon - 1] != ']') {
        return;
      }
      line.session(null).session(bracket + 1, colon - 1);
    }
    line.program(programs.program(line.bytes().bytes(), start, bracket));
    line.body(cursor.at());
  }

  /// Whether these bytes can be a tag: letters, digits, `/`, `-`, `_` and `.`, a letter among them.
  static boolean isTag(LogLine line, int start, int end) {
    byte[] bytes = line.bytes().bytes();
    boolean letter = false;
    for (int i = start; i < end; i++) {
      letter |= Ascii.isLetter(bytes[i]);
      if (!Ascii.isAlphanumeric(bytes[i]) && "/-_.".indexOf(bytes[i]) < 0) {
        return false;
      }
    }
    return letter;
  }
}

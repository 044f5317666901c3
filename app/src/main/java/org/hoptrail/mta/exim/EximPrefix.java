package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LinePiece;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// What stands before the text of a line (src/log.c): `YYYY-MM-DD HH:MM:SS[.mmm][ +zzzz] [PID] ID`.
/// Over syslog the date may be missing, and a piece of a long line has `[2/5]` or `[2\5]`
/// before it.
final class EximPrefix {

  private static final EximMessageId ID = new EximMessageId();

  /// More pieces no line has: it would be a megabyte.
  private static final int MOST = 2_000;

  private static final String SHAPE = "dddd-dd-dd dd:dd:dd";

  private EximPrefix() {}

  /// Takes a date and the blank behind; false when none comes next. Asks no clock.
  static boolean skipDate(Cursor cursor) {
    int start = cursor.at();
    for (int i = 0; i < SHAPE.length(); i++) {
      int c = cursor.peek();
      char wanted = SHAPE.charAt(i);
      if (wanted == 'd' ? !Ascii.isDigit(c) : c != wanted) {
        cursor.back(start);
        return false;
      }
      cursor.back(start + i + 1);
    }
    if (cursor.skip(".")) {
      cursor.number();
    }
    int zone = cursor.at();
    boolean signed = cursor.skip(" +") || cursor.skip(" -");
    if (!signed || cursor.number() < 0) {
      cursor.back(zone);
    }
    boolean blank = cursor.skip(" ");
    if (!blank) {
      cursor.back(start);
    }
    return blank;
  }

  /// Takes `[PID] `; null when none comes next.
  static @Nullable String pid(Cursor cursor) {
    int start = cursor.at();
    if (!cursor.skip("[")) {
      return null;
    }
    int from = cursor.at();
    long pid = cursor.number();
    int to = cursor.at();
    if (pid < 0 || !cursor.skip("] ")) {
      cursor.back(start);
      return null;
    }
    return cursor.text(from, to);
  }

  /// Takes a message id and the blank behind; null when none comes next.
  static @Nullable String id(Cursor cursor) {
    int start = cursor.at();
    int end = cursor.indexOf(' ');
    int length = end - start;
    if (length != EximMessageId.OLD_LENGTH && length != EximMessageId.NEW_LENGTH) {
      return null;
    }
    cursor.back(start + 6);
    boolean hyphen = cursor.peek() == '-';
    cursor.back(start);
    String id = hyphen ? cursor.text(start, end) : "";
    if (!ID.fits(id)) {
      return null;
    }
    cursor.back(end);
    cursor.skip(" ");
    return id;
  }

  /// Sees `[2/5] `, or `[2\5] ` where a line break was behind the piece; null for a line that is
  /// whole. Moves nothing.
  static @Nullable LinePiece piece(Cursor cursor) {
    if (cursor.peek() != '[') {
      return null;
    }
    int start = cursor.at();
    cursor.skip("[");
    long number = cursor.number();
    boolean broken = cursor.skip("\\");
    long count = broken || cursor.skip("/") ? cursor.number() : -1;
    boolean ours = number > 0 && count >= number && count <= MOST && cursor.skip("]");
    cursor.skip(" ");
    int text = cursor.at();
    cursor.back(start);
    return ours ? new LinePiece((int) number, (int) count, broken, text) : null;
  }
}

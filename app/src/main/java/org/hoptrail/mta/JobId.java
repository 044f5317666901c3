package org.hoptrail.mta;

import org.hoptrail.log.Cursor;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The queue id of the mail server at the beginning of a filter's log line: a word of letters,
/// digits and hyphens, at least six, one of them a digit, and a colon. What an MTA told its milters
/// as macro `i`.
public final class JobId {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 32;

  private JobId() {}

  /// Takes it, its colon and the blank behind; null when none comes next.
  public static @Nullable String take(Cursor cursor) {
    int start = cursor.at();
    String id = word(cursor);
    if (id == null || !cursor.skip(":")) {
      cursor.back(start);
      return null;
    }
    cursor.skipBlanks();
    return id;
  }

  /// Takes it alone.
  public static @Nullable String word(Cursor cursor) {
    int start = cursor.at();
    boolean digit = false;
    while (Ascii.isAlphanumeric(cursor.peek()) || cursor.peek() == '-') {
      digit |= Ascii.isDigit(cursor.peek());
      cursor.back(cursor.at() + 1);
    }
    int length = cursor.at() - start;
    if (!digit || length < SHORTEST || length > LONGEST) {
      cursor.back(start);
      return null;
    }
    return cursor.text(start, cursor.at());
  }
}

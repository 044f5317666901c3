package org.hoptrail.mta.sendmail;

import org.hoptrail.log.Cursor;
import org.hoptrail.text.Ascii;

/// `KEY=VALUE, KEY=VALUE`, the body of most lines. Values hold commas: a value ends where `, ` and
/// another key follow. `stat` and `reject` come last and may hold anything; `reply` ends at `,
/// stat=`.
final class SendmailPairs {

  private final Cursor cursor;
  private String key = "";
  private String value = "";

  SendmailPairs(Cursor cursor) {
    this.cursor = cursor;
  }

  /// Takes the next pair; false when none is left.
  boolean next() {
    cursor.skip(", ");
    int start = cursor.at();
    int end = keyEnd(cursor);
    if (end < 0) {
      cursor.back(start);
      return false;
    }
    key = cursor.text(start, end);
    int from = end + 1;
    cursor.back(from);
    int to = last() ? cursor.slice().end() : valueEnd();
    value = cursor.text(from, to).strip();
    cursor.back(to);
    return true;
  }

  private boolean last() {
    return key.equals("stat") || key.equals("reject") || key.equals("verifymsg");
  }

  private int valueEnd() {
    if (key.equals("reply")) {
      int stat = cursor.find(", stat=");
      return stat < 0 ? cursor.slice().end() : stat;
    }
    int start = cursor.at();
    int comma = cursor.find(", ");
    while (comma >= 0) {
      cursor.back(comma + 2);
      int keyEnd = keyEnd(cursor);
      if (keyEnd > 0) {
        break;
      }
      comma = cursor.find(", ");
    }
    cursor.back(start);
    return comma < 0 ? cursor.slice().end() : comma;
  }

  /// Where a key that comes next has its equals sign, or -1; moves nothing.
  private static int keyEnd(Cursor cursor) {
    int start = cursor.at();
    int at = start;
    while (isKey(cursor.peek(), at - start)) {
      at++;
      cursor.back(at);
    }
    boolean found = at > start && cursor.peek() == '=';
    cursor.back(start);
    return found ? at : -1;
  }

  private static boolean isKey(int c, int length) {
    return length < 16 && (Ascii.isAlphanumeric(c) || c == '_' || c == '-');
  }

  String key() {
    return key;
  }

  String value() {
    return value;
  }
}

package org.hoptrail.verify.arc;

import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// What an ARC-Authentication-Results field says (RFC 8617 4.1.1).
///
/// @param instance the number behind `i=`, as written
/// @param authservId the host that speaks
/// @param results what it found, on one line
record RecordedResults(String instance, String authservId, String results) {

  /// Reads the value of a field, or null when it does not start with an instance and a semicolon.
  static @Nullable RecordedResults read(Slice value) {
    int semicolon = value.indexOf((byte) ';');
    if (semicolon < 0) {
      return null;
    }
    Slice head = withoutComment(value.sub(0, semicolon));
    int equals = head.indexOf((byte) '=');
    if (equals < 0 || !head.sub(0, equals).trim().equalsText("i")) {
      return null;
    }
    Slice number = withoutComment(head.from(equals + 1));
    if (!number.allDigits()) {
      return null;
    }
    Slice rest = withoutComment(value.from(semicolon + 1));
    int end = rest.indexOf((byte) ';');
    Slice id = end < 0 ? rest : rest.sub(0, end);
    Slice results = end < 0 ? rest.from(rest.length()) : rest.from(end + 1).trim();
    return new RecordedResults(number.text(), id.trim().firstWord().text(), results.unfolded());
  }

  /// Without white space around it and without comments in front or behind.
  private static Slice withoutComment(Slice text) {
    Slice rest = text.trim();
    while (rest.at(0) == '(') {
      int close = closing(rest);
      if (close < 0) {
        return rest;
      }
      rest = rest.from(close + 1).trim();
    }
    int open = rest.at(rest.length() - 1) == ')' ? rest.indexOf((byte) '(') : -1;
    return open < 0 || !isBehindNumber(rest, open) ? rest : rest.sub(0, open).trim();
  }

  private static int closing(Slice text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.at(i) == '(' ? 1 : text.at(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBehindNumber(Slice text, int open) {
    Slice before = text.sub(0, open).trim();
    return Ascii.isDigit(before.at(before.length() - 1));
  }
}

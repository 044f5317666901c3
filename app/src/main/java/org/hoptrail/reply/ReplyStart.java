package org.hoptrail.reply;

import org.hoptrail.text.Ascii;

/// Finds where a reply starts within a line. Three digits alone are everywhere in logs, so they
/// must stand where replies stand, or an enhanced code must follow.
final class ReplyStart {

  private static final int NONE = -1;

  private ReplyStart() {}

  /// The position of the reply code, or -1. One with an enhanced code goes before one without.
  static int in(String line) {
    int first = NONE;
    for (int i = 0; i + 3 <= line.length(); i++) {
      char c = line.charAt(i);
      if (c < '2' || c > '5' || ReplyParts.codeAt(line, i) == 0) {
        continue;
      }
      boolean enhanced = ReplyParts.enhancedAt(line, Math.min(i + 4, line.length())) != null;
      if (enhanced && isFree(line, i)) {
        return i;
      }
      if (first == NONE && isLed(line, i)) {
        first = i;
      }
    }
    return first;
  }

  private static boolean isFree(String line, int at) {
    if (at == 0) {
      return true;
    }
    char before = line.charAt(at - 1);
    return !Ascii.isAlphanumeric(before) && before != '.' && before != '-' && before != '_';
  }

  /// At the start, in quotes or brackets, or after `said: `, `smtp; `, `<<< ` and their like.
  private static boolean isLed(String line, int at) {
    if (at == 0) {
      return true;
    }
    char before = line.charAt(at - 1);
    if ("\"'(#<\n".indexOf(before) >= 0) {
      return true;
    }
    char earlier = at > 1 ? line.charAt(at - 2) : 0;
    if (before == ' ' || before == '\t') {
      return ":;<>".indexOf(earlier) >= 0;
    }
    return before == ';' || before == ':' && !Ascii.isDigit(earlier);
  }
}

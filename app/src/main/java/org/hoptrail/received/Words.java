package org.hoptrail.received;

import org.jspecify.annotations.Nullable;

/// Finds the ends of words and comments in one field value. Works on bytes, holds no text.
///
/// An opening parenthesis without its closing one is an ordinary character; so is a lone `"`, `<`
/// or `[`. All scans together are linear in the length of the value.
final class Words {

  /// A domain literal or quoted string with blanks in it is believed up to this length in bytes.
  private static final int LONGEST_QUOTED = 512;

  private byte[] bytes = {};
  private int end;
  private int start;

  /// For each byte the index of the closing parenthesis, built when the first unclosed one is met.
  private int @Nullable [] closing;

  void begin(byte[] value, int from, int to) {
    bytes = value;
    start = from;
    end = to;
    closing = null;
  }

  int skipBlanks(int from) {
    int i = from;
    while (i < end && isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  /// The index behind the comment that opens at `open`, or -1 when it is never closed.
  int commentEnd(int open) {
    if (closing != null) {
      int close = closing[open - start];
      return close == 0 ? -1 : close + 1;
    }
    int depth = 0;
    for (int i = open; i < end; i++) {
      byte c = bytes[i];
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i + 1;
      } else if (c == '\\') {
        i++;
      }
    }
    matchAll();
    return commentEnd(open);
  }

  private void matchAll() {
    int[] table = new int[end - start];
    int[] open = new int[end - start];
    int depth = 0;
    for (int i = start; i < end; i++) {
      byte c = bytes[i];
      if (c == '(') {
        open[depth++] = i - start;
      } else if (c == ')' && depth > 0) {
        table[open[--depth]] = i;
      } else if (c == '\\') {
        i++;
      }
    }
    closing = table;
  }

  /// The index behind the word that starts at `from`; at least one byte is a word.
  int wordEnd(int from) {
    int i = from;
    byte first = bytes[from];
    if (first == '<' || first == '[' || first == '"') {
      int close = quotedEnd(from, first == '<' ? '>' : first == '[' ? ']' : '"');
      if (close > 0) {
        i = close;
        if (first == '<') {
          return i;
        }
      }
    }
    i = Math.max(i, from + 1);
    while (i < end && !endsWord(i)) {
      i++;
    }
    return i;
  }

  private boolean endsWord(int i) {
    byte c = bytes[i];
    if (c > '<' && c != 127) {
      return false;
    }
    return isBlank(c)
        || c == ';'
        || (c == '<' && bytes[i - 1] != '=')
        || (c == '(' && commentEnd(i) > 0);
  }

  private int quotedEnd(int from, char close) {
    int limit = Math.min(end, from + LONGEST_QUOTED);
    for (int i = from + 1; i < limit; i++) {
      byte c = bytes[i];
      if (c == close) {
        return i + 1;
      }
      if (c == ';' && close != '"') {
        return -1;
      }
    }
    return -1;
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}

package org.hoptrail.text;

/// What may stand between two tokens of a structured field: blanks, folds and comments (CFWS, RFC
/// 5322 3.2.2).
final class Gaps {

  private static final int LONGEST_BREAK = 3;

  private Gaps() {}

  /// The first byte at or after `p` that is neither blank nor fold. A line break that no blank
  /// follows is the end of a field, so it is not skipped; a lone CR folds as LF does.
  static int skipBlanks(byte[] b, int p, int end) {
    int at = p;
    while (at < end) {
      byte c = b[at];
      if (Ascii.isBlank(c)) {
        at++;
        continue;
      }
      int next = skipFold(b, at, end);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /// The byte after the fold at `p` and its first blank, or `p` when no fold is there. A line break
  /// is CRLF, LF or CR, or CRCRLF as careless programs make of it.
  static int skipFold(byte[] b, int p, int end) {
    int at = p;
    while (at < end && at < p + LONGEST_BREAK && (b[at] == '\r' || b[at] == '\n')) {
      at++;
    }
    return at > p && at < end && Ascii.isBlank(b[at]) ? at + 1 : p;
  }

  /// The byte after the comment that opens at `p`, or -1 when the comment does not end within the
  /// field. Comments nest to any depth; `\` takes the meaning of the byte after it.
  static int skipComment(byte[] b, int p, int end) {
    int depth = 0;
    for (int at = p; at < end; at++) {
      byte c = b[at];
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '\\') {
        at++;
      } else if (c == '\n' && at + 1 < end && !Ascii.isBlank(b[at + 1])) {
        return -1;
      }
      if (depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }
}

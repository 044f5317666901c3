package org.hoptrail.source;

import org.jspecify.annotations.Nullable;

/// A piece of what may stand before the first field of a message and is not part of it: a byte
/// order mark, blank lines, NUL bytes that a crash left, and envelope lines of earlier
/// transports (`>From `, RFC 976 2.4; a second `From ` line).
///
/// @param end the index behind it
/// @param code of the problem it is
/// @param text of the problem
record Preamble(int end, String code, String text) {

  /// The piece at the start of a file, or null when something else begins there.
  static @Nullable Preamble ofFile(byte[] b, int at, int limit, long offset) {
    if (offset == 0 && byteOrderMark(b, at, limit)) {
      return new Preamble(at + 3, "byte-order-mark", "A byte order mark precedes the header.");
    }
    return blank(b, at, limit);
  }

  /// The piece at the start of a message, or null when the message begins there. Blank lines
  /// count only when a field follows, since a message may have no header.
  static @Nullable Preamble ofMessage(byte[] b, int at, int limit, Separator separator) {
    Preamble blank = blank(b, at, limit);
    Preamble last = blank;
    while (last != null && last.end < limit) {
      int end = last.end;
      if (HeaderShape.field(b, end, limit)) {
        return blank;
      }
      last = blank(b, end, limit);
    }
    return blank == null ? fromLine(b, at, limit, separator) : null;
  }

  private static boolean byteOrderMark(byte[] b, int at, int limit) {
    return limit - at >= 3
        && b[at] == (byte) 0xEF
        && b[at + 1] == (byte) 0xBB
        && b[at + 2] == (byte) 0xBF;
  }

  private static @Nullable Preamble blank(byte[] b, int at, int limit) {
    int i = at;
    while (i < limit && b[i] == 0) {
      i++;
    }
    if (i > at) {
      return new Preamble(i, "nul-bytes", "NUL bytes precede the header: the file was damaged.");
    }
    while (i < limit && (b[i] == ' ' || b[i] == '\t')) {
      i++;
    }
    int end = Breaks.skip(b, i, limit);
    return end == i
        ? null
        : new Preamble(end, "leading-blank-lines", "Blank lines precede the header.");
  }

  private static @Nullable Preamble fromLine(byte[] b, int at, int limit, Separator separator) {
    boolean quoted = at < limit && b[at] == '>';
    if (!FromLine.opens(b, quoted ? at + 1 : at, limit)) {
      return null;
    }
    int end = FromLine.next(b, at, limit);
    return quoted || separator == Separator.FROM_LINE
        ? new Preamble(end, "extra-from-line", "A second From line precedes the header.")
        : new Preamble(end, "", "");
  }
}

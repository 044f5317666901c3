package org.hoptrail.log;

import java.io.ByteArrayOutputStream;

/// Control characters as rsyslog writes them: `#` and three octal digits (`#011` a tab, `#012` a
/// line feed; runtime/parser.c, escapeControlCharactersOnReceive). Only those below 040 are taken
/// back: behind any other `#` stands text.
final class ControlEscapes {

  private ControlEscapes() {}

  /// Decodes what stands from an index to the end of a line, if there is anything to decode.
  static void decode(LogLine line, int from, int end) {
    byte[] bytes = line.bytes().bytes();
    int first = from;
    while (first < end && (bytes[first] != '#' || !isEscape(bytes, first, end))) {
      first++;
    }
    if (first < end) {
      line.content(decoded(bytes, from, end)).body(0);
    }
  }

  private static byte[] decoded(byte[] bytes, int from, int end) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(end - from);
    int at = from;
    while (at < end) {
      if (isEscape(bytes, at, end)) {
        out.write((bytes[at + 2] - '0') * 8 + bytes[at + 3] - '0');
        at += 4;
      } else {
        out.write(bytes[at++]);
      }
    }
    return out.toByteArray();
  }

  private static boolean isEscape(byte[] b, int i, int end) {
    return b[i] == '#'
        && i + 3 < end
        && b[i + 1] == '0'
        && b[i + 2] >= '0'
        && b[i + 2] <= '3'
        && b[i + 3] >= '0'
        && b[i + 3] <= '7';
  }
}

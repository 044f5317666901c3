package org.hoptrail.render;

import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Span;

/// Derives `file:line:column` from spans of one header block; lines and columns count from 1, columns
/// in bytes.
final class Places {

  private final HeaderBlock header;
  private final long firstLine;

  /// @param firstLine the line of the file on which the message starts
  Places(HeaderBlock header, long firstLine) {
    this.header = header;
    this.firstLine = firstLine;
  }

  String of(Span span) {
    byte[] bytes = header.bytes();
    int at = (int) Math.min(bytes.length, span.start() - header.source().offset());
    long line = firstLine;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && !followedByLf(bytes, i));
      if (ends) {
        line++;
        lineStart = i + 1;
      }
    }
    return Printable.of(header.source().display()) + ":" + line + ":" + (at - lineStart + 1);
  }

  private static boolean followedByLf(byte[] bytes, int i) {
    return i + 1 < bytes.length && bytes[i + 1] == '\n';
  }
}

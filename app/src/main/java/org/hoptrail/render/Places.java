package org.hoptrail.render;

import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Span;

/// Derives `file:line:column` from spans of one header block; lines and columns count from 1,
/// columns in bytes. Lines end with LF; with CR only where the block has no LF at all.
final class Places {

  private final HeaderBlock header;
  private final long firstLine;
  private final byte lineEnd;

  /// @param firstLine the line of the file on which the message starts
  Places(HeaderBlock header, long firstLine) {
    this.header = header;
    this.firstLine = firstLine;
    this.lineEnd = (byte) (contains(header.bytes(), (byte) '\n') ? '\n' : '\r');
  }

  private static boolean contains(byte[] bytes, byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  /// The place of a whole field.
  Span start(HeaderField field) {
    return header.span(field.start(), field.end());
  }

  /// `file:line:column`, safe for a terminal.
  String of(Span span) {
    return Printable.of(header.source().display()) + ":" + lineAndColumn(span);
  }

  /// `line:column`.
  String lineAndColumn(Span span) {
    byte[] bytes = header.bytes();
    int at = (int) Math.min(bytes.length, span.start() - header.source().offset());
    long line = firstLine;
    int lineStart = 0;
    for (int i = 0; i < at; i++) {
      if (bytes[i] == lineEnd) {
        line++;
        lineStart = i + 1;
      }
    }
    return line + ":" + (at - lineStart + 1);
  }
}

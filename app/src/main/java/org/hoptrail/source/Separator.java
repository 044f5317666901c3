package org.hoptrail.source;

/// What stands between the messages of a file.
enum Separator {
  /// Nothing: the file is one message.
  NONE,
  /// `From ` lines: mbox in all its dialects. Quoting (`>From `) is left as it is,
  /// `Content-Length` is not believed.
  FROM_LINE,
  /// Lines of four control-A: MMDF. They stand before and after each message.
  CONTROL_A;

  private static final int CONTROLS = 4;

  /// The byte every separator begins with.
  byte first() {
    return (byte) (this == FROM_LINE ? 'F' : 1);
  }

  /// Whether the line at `at` is a separator.
  boolean at(byte[] b, int at, int limit, boolean afterEmptyLine) {
    return switch (this) {
      case NONE -> false;
      case FROM_LINE -> FromLine.separates(b, at, limit, afterEmptyLine);
      case CONTROL_A -> controls(b, at, limit);
    };
  }

  /// Whether the empty line before a separator belongs to the separator (RFC 4155: an mbox
  /// writer adds one) and not to the message.
  boolean ownsEmptyLine() {
    return this == FROM_LINE;
  }

  /// Whether a line of exactly four control-A stands at `at`.
  static boolean controls(byte[] b, int at, int limit) {
    int end = at + CONTROLS;
    if (end > limit) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (b[i] != 1) {
        return false;
      }
    }
    return end == limit || b[end] == '\n' || b[end] == '\r';
  }
}

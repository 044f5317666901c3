package org.hoptrail.source;

import org.jspecify.annotations.Nullable;

/// What a file is, by its first bytes: a message, a mailbox, or why it is neither.
///
/// @param separator how its messages are told apart; null when it is not mail
/// @param code of the failure when it is not mail, else empty
/// @param sentence of the failure when it is not mail, else empty
record Content(@Nullable Separator separator, String code, String sentence) {
  private static final Content MESSAGE = new Content(Separator.NONE, "", "");
  private static final Content MBOX = new Content(Separator.FROM_LINE, "", "");
  private static final Content MMDF = new Content(Separator.CONTROL_A, "", "");
  private static final Content EMPTY = new Content(null, "empty", "It is empty.");
  private static final Content BLANK =
      new Content(null, "empty", "It holds nothing but blank lines or NUL bytes.");
  private static final Content OUTLOOK =
      new Content(
          null,
          "outlook-msg",
          "It is an Outlook (.msg) or other Office file, which is not read: save the message as"
              + " .eml and read that.");
  private static final Content PST =
      new Content(
          null,
          "outlook-pst",
          "It is an Outlook data file (.pst), which is not read: export the messages as .eml or"
              + " mbox and read those.");
  private static final Content UTF16 =
      new Content(
          null,
          "utf-16",
          "It is UTF-16 text, in which no mail is written: save it as the unchanged original, or as"
              + " UTF-8.");
  private static final Content BINARY =
      new Content(null, "not-mail", "It is binary data, not a mail message or mailbox.");
  private static final Content TEXT =
      new Content(
          null, "not-mail", "It is not mail: it does not begin with header fields or a From line.");

  /// Something that another reader takes.
  static final Content TAKEN = new Content(null, "taken", "");

  /// Lines that are searched for a field mail has.
  private static final int LINES = 200;

  /// Decides for the bytes from `at` on, with byte order mark and blank lines already skipped.
  ///
  /// @param doubtful whether nobody said that the file is mail: then one field that only mail
  ///     has must stand among the first lines
  static Content of(byte[] b, int at, int limit, long offset, boolean doubtful) {
    if (at == limit) {
      return offset == 0 ? EMPTY : BLANK;
    }
    if (Separator.controls(b, at, limit)) {
      return MMDF;
    }
    if (FromLine.opens(b, at, limit)) {
      return MBOX;
    }
    boolean quoted = b[at] == '>' && FromLine.opens(b, at + 1, limit);
    return messageOr(b, quoted ? FromLine.next(b, at, limit) : at, at, limit, doubtful);
  }

  /// A message when its first line, or any line of a file that is said to be mail, is a field.
  private static Content messageOr(byte[] b, int first, int at, int limit, boolean doubtful) {
    boolean known = hasKnownField(b, first, limit);
    if (HeaderShape.field(b, first, limit) && (known || !doubtful)) {
      return MESSAGE;
    }
    Content other = other(b, at, limit);
    return other.equals(TEXT) && known && !doubtful ? MESSAGE : other;
  }

  /// Whether a field that mail has begins one of the lines before the first empty one.
  private static boolean hasKnownField(byte[] b, int at, int limit) {
    int i = at;
    for (int line = 0; line < LINES && i < limit; line++) {
      if (HeaderShape.knownField(b, i, limit)) {
        return true;
      }
      while (i < limit && b[i] != '\n' && b[i] != '\r') {
        i++;
      }
      i = Breaks.skip(b, i, limit);
      if (Breaks.skip(b, i, limit) > i) {
        return false;
      }
    }
    return false;
  }

  private static Content other(byte[] b, int at, int limit) {
    if (starts(b, at, limit, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OUTLOOK;
    }
    if (starts(b, at, limit, '!', 'B', 'D', 'N')) {
      return PST;
    }
    if (starts(b, at, limit, 0xFF, 0xFE) || starts(b, at, limit, 0xFE, 0xFF)) {
      return UTF16;
    }
    int end = Math.min(limit, at + 1024);
    for (int i = at; i < end; i++) {
      if (b[i] == 0 || (b[i] > 0 && b[i] < 7)) {
        return BINARY;
      }
    }
    return TEXT;
  }

  private static boolean starts(byte[] b, int at, int limit, int... wanted) {
    if (limit - at < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((b[at + i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}

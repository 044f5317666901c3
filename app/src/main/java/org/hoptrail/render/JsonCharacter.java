package org.hoptrail.render;

import java.nio.charset.StandardCharsets;

/// How the characters of a text are written in JSON (RFC 8259 7).
final class JsonCharacter {

  /// The most bytes [#write] needs: `\u001F`.
  static final int LONGEST = 6;

  private static final char REPLACEMENT = '\ufffd';

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /// For each ASCII character 0 when it stands for itself, `u` when only its number will do, else
  /// the letter behind the backslash.
  private static final byte[] ESCAPES = escapes();

  private JsonCharacter() {}

  private static byte[] escapes() {
    byte[] escapes = new byte[0x80];
    for (int c = 0; c < ' '; c++) {
      escapes[c] = 'u';
    }
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }

  /// Whether it is ASCII and stands for itself.
  static boolean isPlain(char c) {
    return c < ESCAPES.length && ESCAPES[c] == 0;
  }

  /// Writes a byte of UTF-8; says where the next one goes.
  static int write(byte b, byte[] to, int at) {
    if (b < 0 || ESCAPES[b] == 0) {
      to[at] = b;
      return at + 1;
    }
    to[at] = '\\';
    to[at + 1] = ESCAPES[b];
    if (ESCAPES[b] != 'u') {
      return at + 2;
    }
    to[at + 2] = '0';
    to[at + 3] = '0';
    to[at + 4] = HEX[b >> 4];
    to[at + 5] = HEX[b & 15];
    return at + LONGEST;
  }

  /// The text with half surrogate pairs replaced: UTF-8 has no place for them.
  static String wellFormed(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

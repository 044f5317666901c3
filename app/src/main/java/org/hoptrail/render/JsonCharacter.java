package org.hoptrail.render;

import java.nio.charset.StandardCharsets;

/// The characters of a JSON text (RFC 8259 7) as UTF-8.
final class JsonCharacter {

  /// The most bytes one takes, `\u001F`.
  static final int WIDEST = 6;

  private static final int REPLACEMENT = 0xfffd;

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /// For each ASCII character 0 when it stands for itself, `u` when only its number will do, else
  /// the letter behind the backslash.
  private static final byte[] ESCAPES = escapes();

  private JsonCharacter() {}

  /// Whether it is ASCII and stands for itself.
  static boolean isPlain(char c) {
    return c < 0x80 && ESCAPES[c] == 0;
  }

  /// Writes one that is not plain at `at`; the index behind it. Half a surrogate pair is replaced.
  static int write(int c, byte[] b, int at) {
    if (c < 0x80) {
      return escape(c, b, at);
    }
    if (c < 0x800) {
      b[at] = (byte) (0xc0 | c >> 6);
      b[at + 1] = (byte) (0x80 | c & 0x3f);
      return at + 2;
    }
    return c < 0x10000 ? three(c, b, at) : four(c, b, at);
  }

  private static int escape(int c, byte[] b, int at) {
    b[at] = '\\';
    b[at + 1] = ESCAPES[c];
    if (ESCAPES[c] != 'u') {
      return at + 2;
    }
    b[at + 2] = '0';
    b[at + 3] = '0';
    b[at + 4] = HEX[c >> 4];
    b[at + 5] = HEX[c & 15];
    return at + 6;
  }

  private static int three(int told, byte[] b, int at) {
    int c = told >= Character.MIN_SURROGATE && told <= Character.MAX_SURROGATE ? REPLACEMENT : told;
    b[at] = (byte) (0xe0 | c >> 12);
    b[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
    b[at + 2] = (byte) (0x80 | c & 0x3f);
    return at + 3;
  }

  private static int four(int c, byte[] b, int at) {
    b[at] = (byte) (0xf0 | c >> 18);
    b[at + 1] = (byte) (0x80 | c >> 12 & 0x3f);
    b[at + 2] = (byte) (0x80 | c >> 6 & 0x3f);
    b[at + 3] = (byte) (0x80 | c & 0x3f);
    return at + 4;
  }

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
}

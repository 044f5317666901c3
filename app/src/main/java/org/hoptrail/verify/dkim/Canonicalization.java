package org.hoptrail.verify.dkim;

import java.io.ByteArrayOutputStream;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// How header and body are written before they are hashed (RFC 6376 3.4).
enum Canonicalization {
  /// As it stands.
  SIMPLE("simple"),
  /// White space and the case of field names do not count.
  RELAXED("relaxed");

  private final String written;

  Canonicalization(String written) {
    this.written = written;
  }

  /// As `c=` writes it.
  String written() {
    return written;
  }

  /// The canonicalization of that name, or null.
  static @Nullable Canonicalization of(String written) {
    for (Canonicalization one : values()) {
      if (one.written.equals(written)) {
        return one;
      }
    }
    return null;
  }

  /// Writes one header field without the line break that ends it.
  ///
  /// @param field the bytes of the field, from its name to before that line break
  /// @param crBreaks whether a lone CR ends a line in this file
  void header(byte[] field, boolean crBreaks, ByteArrayOutputStream out) {
    if (this == SIMPLE) {
      simple(field, crBreaks, out);
    } else {
      relaxed(field, crBreaks, out);
    }
  }

  private static void simple(byte[] field, boolean crBreaks, ByteArrayOutputStream out) {
    for (int i = 0; i < field.length; i++) {
      if (field[i] == '\n' || field[i] == '\r' && crBreaks) {
        out.write('\r');
        out.write('\n');
      } else if (field[i] != '\r' || !isBeforeLineFeed(field, i)) {
        out.write(field[i]);
      }
    }
  }

  /// RFC 6376 3.4.2: the name in lower case, lines unfolded, blanks reduced to one, none at the end
  /// and none around the colon.
  private static void relaxed(byte[] field, boolean crBreaks, ByteArrayOutputStream out) {
    int colon = 0;
    while (colon < field.length && field[colon] != ':') {
      colon++;
    }
    int name = colon;
    while (name > 0 && Ascii.isBlank(field[name - 1])) {
      name--;
    }
    for (int i = 0; i < name; i++) {
      out.write(Ascii.lower(field[i]));
    }
    out.write(':');
    boolean started = false;
    boolean blank = false;
    for (int i = colon + 1; i < field.length; i++) {
      byte b = field[i];
      if (Ascii.isBlank(b)) {
        blank = started;
      } else if (!isBreak(field, i, crBreaks)) {
        if (blank) {
          out.write(' ');
        }
        blank = false;
        started = true;
        out.write(b);
      }
    }
  }

  private static boolean isBreak(byte[] field, int i, boolean crBreaks) {
    return field[i] == '\n' || field[i] == '\r' && (crBreaks || isBeforeLineFeed(field, i));
  }

  private static boolean isBeforeLineFeed(byte[] field, int i) {
    return i + 1 < field.length && field[i + 1] == '\n';
  }
}

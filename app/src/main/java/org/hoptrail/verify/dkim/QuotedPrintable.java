package org.hoptrail.verify.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.hoptrail.text.Ascii;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The quoted-printable of DKIM (RFC 6376 2.11): `=3D` is one octet, white space does not count.
final class QuotedPrintable {

  private QuotedPrintable() {}

  /// The decoded text, or null when an `=` is not followed by two hexadecimal digits.
  static @Nullable String decode(String written) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '=') {
        int high = i + 2 < bytes.length ? Ascii.hexValue(bytes[i + 1]) : -1;
        int low = i + 2 < bytes.length ? Ascii.hexValue(bytes[i + 2]) : -1;
        if (high < 0 || low < 0) {
          return null;
        }
        out.write(high << 4 | low);
        i += 2;
      } else if (!Ascii.isSpace(bytes[i])) {
        out.write(bytes[i]);
      }
    }
    return Slice.of(out.toByteArray()).text();
  }
}

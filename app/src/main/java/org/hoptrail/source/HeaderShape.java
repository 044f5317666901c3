package org.hoptrail.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.hoptrail.model.FieldName;

/// Tells header fields from other text by the start of a line. Only used to decide what a file
/// is and where a message begins; fields are read by the header stage.
final class HeaderShape {
  /// Bytes of a line that are looked at; no field name is longer.
  static final int REACH = 128;

  private static final Set<String> FAMILIES =
      Set.of(
          "x",
          "content",
          "mime",
          "list",
          "resent",
          "arc",
          "dkim",
          "authentication",
          "return",
          "received",
          "domainkey",
          "errors",
          "apparently",
          "feedback",
          "disposition");
  private static final Set<String> OTHERS =
      Set.of(
          "bcc",
          "status",
          "precedence",
          "organization",
          "lines",
          "comments",
          "keywords",
          "importance",
          "priority",
          "sensitivity",
          "newsgroups",
          "xref",
          "path",
          "encoding",
          "tls-required");

  private HeaderShape() {}

  /// Whether a line could be the first of a header field: a name that begins with a letter and
  /// has letters, digits, `-`, `_` and `.` (RFC 5322 2.2 allows more, mail does not use it),
  /// blanks perhaps, and a colon that does not begin `://`.
  static boolean field(byte[] bytes, int start, int limit) {
    int colon = colon(bytes, start, limit);
    return colon > start
        && !(colon + 2 < limit && bytes[colon + 1] == '/' && bytes[colon + 2] == '/');
  }

  /// Whether a line is the first of a field that mail, and little else, has.
  static boolean knownField(byte[] bytes, int start, int limit) {
    int end = nameEnd(bytes, start, limit);
    if (end == start || !field(bytes, start, limit)) {
      return false;
    }
    if (FieldName.of(bytes, start, end) != FieldName.OTHER) {
      return true;
    }
    String name =
        new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int dash = name.indexOf('-');
    return OTHERS.contains(name) || (dash > 0 && FAMILIES.contains(name.substring(0, dash)));
  }

  private static int colon(byte[] bytes, int start, int limit) {
    int end = nameEnd(bytes, start, limit);
    int i = end;
    while (i < limit && i - start < REACH && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return end > start && i < limit && bytes[i] == ':' ? i : -1;
  }

  private static int nameEnd(byte[] bytes, int start, int limit) {
    int i = start;
    int stop = Math.min(limit, start + REACH);
    while (i < stop && nameByte(bytes[i], i == start)) {
      i++;
    }
    return i;
  }

  private static boolean nameByte(byte b, boolean first) {
    int letter = b | 0x20;
    return (letter >= 'a' && letter <= 'z')
        || (!first && ((b >= '0' && b <= '9') || b == '-' || b == '_' || b == '.'));
  }
}

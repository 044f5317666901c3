package org.hoptrail.verify.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.model.HeaderField;

/// The copies of header fields in `z=` (RFC 6376 3.5): for people who look for what was changed,
/// never for verifying.
final class CopiedFields {

  private final Map<String, List<String>> copies = new HashMap<>();

  private CopiedFields() {}

  static CopiedFields of(Signature signature) {
    CopiedFields fields = new CopiedFields();
    TagList.Tag z = signature.copies();
    for (String part : z == null ? new String[0] : z.text().split("\\|", -1)) {
      int colon = part.indexOf(':');
      String value = colon < 0 ? null : QuotedPrintable.decode(part.substring(colon + 1));
      if (value != null) {
        String name = part.substring(0, colon).trim().toLowerCase(Locale.ROOT);
        fields.copies.computeIfAbsent(name, n -> new ArrayList<>()).add(squeezed(value));
      }
    }
    return fields;
  }

  /// The given fields of which there are copies and none says the same, white space ignored.
  List<HeaderField> differing(List<HeaderField> fields, SignedHeader header) {
    List<HeaderField> differing = new ArrayList<>();
    for (HeaderField field : fields) {
      List<String> same = copies.get(header.name(field));
      if (same != null && !same.contains(squeezed(value(field, header)))) {
        differing.add(field);
      }
    }
    return differing;
  }

  private static String value(HeaderField field, SignedHeader header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Canonicalization.RELAXED.header(header.bytes(field), true, out);
    String text = out.toString(StandardCharsets.UTF_8);
    return text.substring(text.indexOf(':') + 1);
  }

  private static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> squeezed.append((char) c));
    return squeezed.toString();
  }
}

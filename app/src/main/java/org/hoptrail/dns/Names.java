package org.hoptrail.dns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hoptrail.model.DnsQuestion;
import org.xbill.DNS.Name;

/// Domain names between the text of `model` (each octet one character, no final dot) and the form
/// of the library, which reads escapes in texts and therefore gets octets.
final class Names {

  private Names() {}

  /// The name of a question whose [DnsQuestion#impossible] is null.
  static Name of(DnsQuestion question) {
    ByteArrayOutputStream wire = new ByteArrayOutputStream(question.name().length() + 2);
    if (!question.name().isEmpty()) {
      for (String label : question.name().split("\\.", -1)) {
        wire.write(label.length());
        wire.writeBytes(label.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    wire.write(0);
    try {
      return new Name(wire.toByteArray());
    } catch (IOException unusable) {
      throw new IllegalArgumentException("a name that cannot be asked: " + question, unusable);
    }
  }

  /// The text of a name, ASCII letters in lower case. A dot inside a label becomes `\.`, so that
  /// the label cannot pass for two.
  static String text(Name name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.labels(); i++) {
      byte[] label = name.getLabel(i);
      for (int k = 1; k < label.length; k++) {
        append(text, (char) (label[k] & 0xff));
      }
      if (label.length > 1) {
        text.append('.');
      }
    }
    if (!text.isEmpty()) {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, char octet) {
    if (octet == '.') {
      text.append('\\');
    }
    text.append(octet >= 'A' && octet <= 'Z' ? (char) (octet | 0x20) : octet);
  }
}

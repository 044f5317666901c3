package org.hoptrail.verify.dkim;

import java.net.IDN;
import java.util.Locale;

/// What `d=` and `s=` may hold: labels with dots between them (RFC 5321 4.1.2), U-labels among them
/// (RFC 8616 5). Underscores are endured, because names with them are in use.
final class DomainSyntax {

  private DomainSyntax() {}

  /// Whether that is a domain of two labels or more.
  static boolean isDomain(String text) {
    return text.indexOf('.') > 0 && isLabels(text);
  }

  /// Whether that is one label or several.
  static boolean isLabels(String text) {
    for (String label : text.split("\\.", -1)) {
      if (label.isEmpty() || label.startsWith("-") || label.endsWith("-")) {
        return false;
      }
      if (!label.chars().allMatch(DomainSyntax::isPart)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPart(int c) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || c >= '0' && c <= '9' || c == '-' || c == '_' || c > 127;
  }

  /// The name as the DNS is asked for it: A-labels, lower case. A name that has none stays as it
  /// is.
  static String ascii(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      return name.toLowerCase(Locale.ROOT);
    }
    try {
      return IDN.toASCII(name).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}

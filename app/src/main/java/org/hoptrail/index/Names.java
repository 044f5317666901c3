package org.hoptrail.index;

import java.util.LinkedHashSet;
import java.util.Set;

/// The forms under which words, hosts and addresses are found.
final class Names {

  /// Longer values are found by their beginning; a term of Lucene has an end.
  private static final int LONGEST = 1_000;

  /// Of a name with more labels the domains next to the root are left out.
  private static final int MOST_DOMAINS = 12;

  private Names() {}

  /// The whole value as it is compared.
  static String whole(Kind kind, String value) {
    String plain = Words.plain(value.strip());
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return switch (kind) {
      case HOST -> host(cut);
      case MAIL, ID -> Recipients.bare(cut);
      default -> cut;
    };
  }

  /// Without the dot of the root and the brackets of an address literal.
  private static String host(String name) {
    String bare = name;
    if (bare.startsWith("[") && bare.endsWith("]") && bare.length() > 2) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare.endsWith(".") && bare.length() > 1 ? bare.substring(0, bare.length() - 1) : bare;
  }

  /// The value and the shorter forms it is found by too.
  ///
  /// @param whole what [#whole] gave
  static Set<String> forms(Kind kind, String whole) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(whole);
    if (kind == Kind.HOST) {
      int dot = whole.indexOf('.');
      if (dot > 0) {
        forms.add(whole.substring(0, dot));
      }
      domains(whole, forms);
    } else if (kind == Kind.MAIL) {
      int at = whole.lastIndexOf('@');
      if (at > 0) {
        forms.add(whole.substring(0, at));
      }
      if (at >= 0 && at + 1 < whole.length()) {
        forms.add(whole.substring(at + 1));
        domains(whole.substring(at + 1), forms);
      }
    }
    return forms;
  }

  private static void domains(String name, Set<String> forms) {
    int dot = name.indexOf('.');
    for (int i = 0; i < MOST_DOMAINS && dot >= 0 && dot + 1 < name.length(); i++) {
      forms.add(name.substring(dot + 1));
      dot = name.indexOf('.', dot + 1);
    }
  }
}

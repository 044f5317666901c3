package org.hoptrail.reply;

import org.hoptrail.model.Reply;
import org.hoptrail.model.Reply.Enhanced;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Whether a reply has one of the codes that a table names: `550`, `5xx`, `5.7.26`, `x.7.26` for
/// any class, `5.7.606-649` for a run of details; several stand apart by blanks, any of them will
/// do.
final class CodePattern {

  private CodePattern() {}

  static boolean fits(String patterns, Reply reply) {
    for (String pattern : patterns.split(" ", -1)) {
      boolean fits =
          pattern.indexOf('.') < 0
              ? fitsBasic(pattern, reply.code())
              : fitsEnhanced(pattern, reply.enhanced());
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static boolean fitsBasic(String pattern, int code) {
    return pattern.endsWith("xx")
        ? code / 100 == pattern.charAt(0) - '0'
        : pattern.equals(Integer.toString(code));
  }

  private static boolean fitsEnhanced(String pattern, @Nullable Enhanced code) {
    if (code == null) {
      return false;
    }
    int dot = pattern.indexOf('.');
    int second = pattern.indexOf('.', dot + 1);
    String kind = pattern.substring(0, dot);
    String detail = pattern.substring(second + 1);
    return (kind.equals("x") || number(kind) == code.kind())
        && number(pattern.substring(dot + 1, second)) == code.subject()
        && fitsDetail(detail, code.detail());
  }

  private static boolean fitsDetail(String pattern, int detail) {
    int dash = pattern.indexOf('-');
    if (dash < 0) {
      return number(pattern) == detail;
    }
    return detail >= number(pattern.substring(0, dash))
        && detail <= number(pattern.substring(dash + 1));
  }

  /// The value of one to three digits, or -1.
  static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 3) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (!Ascii.isDigit(digits.charAt(i))) {
        return -1;
      }
      value = value * 10 + digits.charAt(i) - '0';
    }
    return value;
  }
}

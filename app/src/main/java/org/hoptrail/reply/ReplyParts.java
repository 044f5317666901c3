package org.hoptrail.reply;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Reply;
import org.hoptrail.model.Reply.Enhanced;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// The grammar of a reply (RFC 5321 4.2, RFC 2034): three digits, a blank or a hyphen, perhaps an
/// enhanced status code, text; several lines with the same digits.
final class ReplyParts {

  private static final int MOST_MARKS = 3;

  private ReplyParts() {}

  /// The reply code that starts at a position and ends before a blank, a hyphen or the end; 0 when
  /// none does.
  static int codeAt(String text, int at) {
    if (at < 0 || at + 3 > text.length()) {
      return 0;
    }
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    char third = text.charAt(at + 2);
    boolean digits = first >= '2' && first <= '5' && second >= '0' && second <= '5';
    if (!digits || !Ascii.isDigit(third)) {
      return 0;
    }
    boolean ends = at + 3 == text.length() || " -\n\t".indexOf(text.charAt(at + 3)) >= 0;
    return ends ? (first - '0') * 100 + (second - '0') * 10 + third - '0' : 0;
  }

  /// The reply in a text that starts with its code.
  static Reply parse(String text, @Nullable String command) {
    int code = codeAt(text, 0);
    List<String> lines = new ArrayList<>();
    Enhanced first = null;
    for (String line : lines(text, code)) {
      String body = afterCode(line, code);
      Enhanced own = enhancedAt(body, 0);
      boolean known = own != null && (first == null || own.equals(first));
      first = first == null ? own : first;
      lines.add(known ? afterEnhanced(body) : body);
    }
    if (first == null) {
      first = enhancedInside(String.join(" ", lines));
    }
    lines.removeIf(String::isEmpty);
    return new Reply(code, first, lines, command);
  }

  /// Logs join the lines of a reply with blanks; the code and hyphen still stand before each.
  private static List<String> lines(String text, int code) {
    String joined = text;
    if (text.length() > 3 && text.charAt(3) == '-') {
      joined = text.replace(" " + code + "-", "\n" + code + "-");
      int last = joined.lastIndexOf(" " + code + " ");
      if (last > joined.lastIndexOf('\n')) {
        joined = joined.substring(0, last) + "\n" + joined.substring(last + 1);
      }
    }
    return List.of(joined.split("\n", -1));
  }

  private static String afterCode(String line, int code) {
    String plain = line.strip();
    return codeAt(plain, 0) == code ? plain.substring(Math.min(4, plain.length())).strip() : plain;
  }

  /// The enhanced code that starts at a position, perhaps after `#` or `(#`; null when none does.
  static @Nullable Enhanced enhancedAt(String text, int from) {
    int at = skipMarks(text, from);
    if (at + 5 > text.length() || "245".indexOf(text.charAt(at)) < 0) {
      return null;
    }
    int second = digitsEnd(text, at + 2);
    if (text.charAt(at + 1) != '.' || second == at + 2 || second >= text.length()) {
      return null;
    }
    int end = digitsEnd(text, second + 1);
    if (text.charAt(second) != '.' || end == second + 1 || !isEnd(text, end)) {
      return null;
    }
    int subject = CodePattern.number(text.substring(at + 2, second));
    int detail = CodePattern.number(text.substring(second + 1, end));
    return subject < 0 || detail < 0 ? null : new Enhanced(text.charAt(at) - '0', subject, detail);
  }

  private static int skipMarks(String text, int from) {
    int at = from;
    int most = Math.min(text.length(), from + MOST_MARKS);
    while (at < most && "(#[".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int digitsEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Ascii.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isEnd(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    boolean fraction = c == '.' && at + 1 < text.length() && Ascii.isDigit(text.charAt(at + 1));
    return !Ascii.isAlphanumeric(c) && c != '-' && c != '_' && !fraction;
  }

  private static String afterEnhanced(String text) {
    int at = skipMarks(text, 0);
    while (at < text.length() && (Ascii.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    while (at < text.length() && ")]:; -".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(at);
  }

  /// An enhanced code within the text, marked as one: `(#5.1.1)`, `#5.7.1`.
  static @Nullable Enhanced enhancedInside(String text) {
    int at = text.indexOf('#');
    while (at >= 0) {
      Enhanced code = enhancedAt(text, at);
      if (code != null) {
        return code;
      }
      at = text.indexOf('#', at + 1);
    }
    return null;
  }
}

package org.hoptrail.verify.spf;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.text.Ascii;
import org.hoptrail.verify.spf.MacroText.Escape;
import org.hoptrail.verify.spf.MacroText.Literal;
import org.hoptrail.verify.spf.MacroText.Macro;
import org.hoptrail.verify.spf.MacroText.Piece;

/// Reads texts with macros (RFC 7208 7.1).
final class MacroReader {

  private static final String LETTERS = "slodipvh";
  private static final String EXPLANATION_LETTERS = "crt";
  private static final String DELIMITERS = ".-+,/_=";

  private final String text;
  private final boolean explanation;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  private MacroReader(String text, boolean explanation) {
    this.text = text;
    this.explanation = explanation;
  }

  /// A `macro-string` of a record: no blanks, and none of the letters `c`, `r`, `t`.
  static MacroText string(String text) throws Malformed {
    return new MacroReader(text, false).read();
  }

  /// An `explain-string`, the text of the record that `exp=` names.
  static MacroText explanation(String text) throws Malformed {
    return new MacroReader(text, true).read();
  }

  /// A `domain-spec`: a `macro-string` that ends in a macro or in a dot and a top label.
  static MacroText domain(String text) throws Malformed {
    if (text.isEmpty()) {
      throw new Malformed("the domain is missing");
    }
    MacroText read = string(text);
    if (read.pieces().getLast() instanceof Literal end && !endsInTopLabel(end.text())) {
      throw new Malformed("`" + text + "` is no domain" + hint(text));
    }
    return read;
  }

  private static String hint(String text) {
    return text.indexOf('.') < 0
        ? ", it has no dot"
        : Ascii.isDigit(text.charAt(text.length() - 1))
            ? ", it ends in a number; addresses are written ip4: or ip6:"
            : ", the part after its last dot cannot be a top-level domain";
  }

  /// `"." toplabel [ "." ]`, where the label is of letters, digits and inner hyphens, and not of
  /// digits alone.
  private static boolean endsInTopLabel(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    int dot = text.lastIndexOf('.', end - 1);
    if (dot < 0 || dot + 1 == end || text.charAt(dot + 1) == '-' || text.charAt(end - 1) == '-') {
      return false;
    }
    boolean digits = true;
    for (int i = dot + 1; i < end; i++) {
      char c = text.charAt(i);
      if (!Ascii.isAlphanumeric(c) && c != '-') {
        return false;
      }
      digits &= Ascii.isDigit(c);
    }
    return !digits;
  }

  private MacroText read() throws Malformed {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      at = c == '%' ? percent(at) : plain(c, at);
    }
    endLiteral();
    return new MacroText(text, pieces);
  }

  private int plain(char c, int at) throws Malformed {
    boolean blank = c == ' ' && explanation;
    if (!blank && (c < 0x21 || c > 0x7e)) {
      String kind = c > 0x7e ? "a character that is not ASCII" : "a control character";
      throw new Malformed("it has " + (c == ' ' ? "a blank" : kind));
    }
    literal.append(c);
    return at + 1;
  }

  private int percent(int at) throws Malformed {
    endLiteral();
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    switch (next) {
      case '%' -> pieces.add(new Escape("%"));
      case '_' -> pieces.add(new Escape(" "));
      case '-' -> pieces.add(new Escape("%20"));
      case '{' -> {
        return macro(at + 2);
      }
      default -> throw new Malformed("a `%` stands alone in `" + text + "`");
    }
    return at + 2;
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      pieces.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private int macro(int start) throws Malformed {
    int close = text.indexOf('}', start);
    if (close <= start) {
      throw new Malformed("`%{` without a letter and `}` in `" + text + "`");
    }
    char written = text.charAt(start);
    char letter = (char) Ascii.lower(written);
    checkLetter(letter);
    int at = start + 1;
    int digits = at;
    while (at < close && Ascii.isDigit(text.charAt(at))) {
      at++;
    }
    int keep = at == digits ? Integer.MAX_VALUE : number(text.substring(digits, at));
    boolean reversed = at < close && Ascii.lower(text.charAt(at)) == 'r';
    String delimiters = text.substring(reversed ? at + 1 : at, close);
    for (int i = 0; i < delimiters.length(); i++) {
      if (DELIMITERS.indexOf(delimiters.charAt(i)) < 0) {
        throw new Malformed("`%{" + text.substring(start, close) + "}` is no macro");
      }
    }
    String split = delimiters.isEmpty() ? "." : delimiters;
    pieces.add(new Macro(letter, Ascii.isUpper(written), keep, reversed, split));
    return close + 1;
  }

  private void checkLetter(char letter) throws Malformed {
    if (EXPLANATION_LETTERS.indexOf(letter) >= 0 && !explanation) {
      throw new Malformed("the macro `%{" + letter + "}` is allowed in explanations only");
    }
    if ((LETTERS + EXPLANATION_LETTERS).indexOf(letter) < 0) {
      throw new Malformed("there is no macro `%{" + letter + "}`");
    }
  }

  /// How many parts to keep; a name or local part has fewer than 1000.
  private static int number(String digits) throws Malformed {
    String value = digits.replaceFirst("^0+", "");
    if (value.isEmpty()) {
      throw new Malformed("a macro that keeps 0 parts");
    }
    return value.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(value);
  }
}

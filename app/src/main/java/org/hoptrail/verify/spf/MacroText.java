package org.hoptrail.verify.spf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.text.Ascii;

/// A text with macros, read (RFC 7208 7): what follows `a:` or `redirect=`, or an explanation.
///
/// @param written as it stands in the record
/// @param pieces what it is made of, in order
record MacroText(String written, List<Piece> pieces) {

  private static final int LONGEST_NAME = 253;
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  MacroText {
    pieces = List.copyOf(pieces);
  }

  sealed interface Piece {}

  /// Characters that stand for themselves.
  record Literal(String text) implements Piece {}

  /// `%%`, `%_` or `%-`, and what it stands for.
  record Escape(String text) implements Piece {}

  /// `%{...}`.
  ///
  /// @param letter what it stands for, in lower case
  /// @param escaped whether it was an upper-case letter, so that the value is escaped as in a URL
  /// @param keep how many parts on the right are kept; [Integer#MAX_VALUE] when all
  /// @param reversed whether the parts are turned round
  /// @param delimiters the characters at which the value is split
  record Macro(char letter, boolean escaped, int keep, boolean reversed, String delimiters)
      implements Piece {

    private String transformed(String value) {
      List<String> parts = split(value);
      List<String> ordered = reversed ? parts.reversed() : parts;
      int from = Math.max(0, ordered.size() - keep);
      return String.join(".", ordered.subList(from, ordered.size()));
    }

    private List<String> split(String value) {
      List<String> parts = new ArrayList<>();
      int start = 0;
      for (int i = 0; i < value.length(); i++) {
        if (delimiters.indexOf(value.charAt(i)) >= 0) {
          parts.add(value.substring(start, i));
          start = i + 1;
        }
      }
      parts.add(value.substring(start));
      return parts;
    }
  }

  /// What a letter stands for.
  @FunctionalInterface
  interface Values {
    String of(char letter);
  }

  /// Whether a letter stands in it.
  boolean uses(char letter) {
    return pieces.stream().anyMatch(p -> p instanceof Macro m && m.letter == letter);
  }

  /// Whether it has no macros but those of these letters.
  boolean usesOnly(String letters) {
    return pieces.stream().allMatch(p -> !(p instanceof Macro m) || letters.indexOf(m.letter) >= 0);
  }

  /// The text with every macro replaced.
  String expand(Values values) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal l -> out.append(l.text);
        case Escape e -> out.append(e.text);
        case Macro m -> {
          String value = m.transformed(values.of(m.letter));
          out.append(m.escaped ? urlEscaped(value) : value);
        }
      }
    }
    return out.toString();
  }

  /// The expanded text as a name to ask for: without the final dot, and without as many labels on
  /// the left as make it longer than 253 characters (RFC 7208 7.3).
  String name(Values values) {
    String name = expand(values);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    int dot = name.indexOf('.');
    while (name.length() > LONGEST_NAME && dot >= 0) {
      name = name.substring(dot + 1);
      dot = name.indexOf('.');
    }
    return name;
  }

  /// All but the unreserved characters of RFC 3986 2.3, as `%` and two digits for each octet.
  private static String urlEscaped(String value) {
    StringBuilder out = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (Ascii.isAlphanumeric(b) || b > 0 && "-._~".indexOf(b) >= 0) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
      }
    }
    return out.toString();
  }
}

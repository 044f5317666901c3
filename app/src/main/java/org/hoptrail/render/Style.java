package org.hoptrail.render;

/// Colours for a terminal, or none. Nothing is told by colour alone.
public enum Style {
  /// No escape sequences.
  PLAIN,
  /// ANSI colours.
  COLOR;

  String good(String text) {
    return wrap("32", text);
  }

  String warning(String text) {
    return wrap("33", text);
  }

  String bad(String text) {
    return wrap("1;31", text);
  }

  String strong(String text) {
    return wrap("1", text);
  }

  String faint(String text) {
    return wrap("2", text);
  }

  String accent(String text) {
    return wrap("36", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}

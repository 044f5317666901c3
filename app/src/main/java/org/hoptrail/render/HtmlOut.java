package org.hoptrail.render;

/// Writes HTML. Text gets into the page by [#text] and [#of] only: control characters are shown,
/// and nothing in it is markup.
final class HtmlOut {

  private final StringBuilder out = new StringBuilder(1 << 14);

  /// Markup of our own.
  HtmlOut raw(String markup) {
    out.append(markup);
    return this;
  }

  HtmlOut raw(long number) {
    out.append(number);
    return this;
  }

  /// Text of any origin.
  HtmlOut text(String text) {
    out.append(of(text));
    return this;
  }

  /// Any text, fit to stand between tags or in a quoted attribute.
  static String of(String text) {
    String shown = Printable.of(text);
    StringBuilder safe = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

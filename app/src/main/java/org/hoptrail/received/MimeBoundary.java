package org.hoptrail.received;

import org.hoptrail.model.Cited;
import org.jspecify.annotations.Nullable;

/// The `boundary` parameter of a Content-Type (RFC 2046 5.1.1).
public final class MimeBoundary {

  private static final String NAME = "boundary";

  private MimeBoundary() {}

  /// The boundary without its quotes, or null when the value has none.
  public static @Nullable Cited<String> of(Cited<String> contentType) {
    String text = contentType.value();
    for (int semicolon = text.indexOf(';'); semicolon >= 0; ) {
      int name = skipBlanks(text, semicolon + 1);
      int equals = skipBlanks(text, name + NAME.length());
      if (text.regionMatches(true, name, NAME, 0, NAME.length()) && has(text, equals, '=')) {
        return value(contentType, skipBlanks(text, equals + 1));
      }
      semicolon = text.indexOf(';', semicolon + 1);
    }
    return null;
  }

  private static @Nullable Cited<String> value(Cited<String> contentType, int start) {
    String text = contentType.value();
    if (has(text, start, '"')) {
      int close = text.indexOf('"', start + 1);
      return close < 0 ? null : Cited.part(contentType, start + 1, close);
    }
    int end = start;
    while (end < text.length() && text.charAt(end) != ';' && text.charAt(end) > ' ') {
      end++;
    }
    return end == start ? null : Cited.part(contentType, start, end);
  }

  private static boolean has(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}

package org.hoptrail.mta;

import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Finds the enhanced status code (RFC 3463) in what a server said: `550 5.1.1 No such user`, also
/// behind words of the host that logs it.
public final class EnhancedStatus {

  private EnhancedStatus() {}

  /// The first code that stands behind a reply code of its class, or null.
  public static @Nullable String in(@Nullable String text) {
    if (text == null) {
      return null;
    }
    for (int i = 0; i + 8 < text.length(); i++) {
      if (isReplyCode(text, i)) {
        int end = end(text, i + 4);
        if (end > 0 && text.charAt(i) == text.charAt(i + 4)) {
          return text.substring(i + 4, end);
        }
      }
    }
    return null;
  }

  /// The code that the text begins with, or null.
  public static @Nullable String at(String text) {
    int end = end(text, 0);
    return end > 0 ? text.substring(0, end) : null;
  }

  private static boolean isReplyCode(String text, int at) {
    char first = text.charAt(at);
    boolean begins = at == 0 || !Ascii.isAlphanumeric(text.charAt(at - 1));
    boolean digits = Ascii.isDigit(text.charAt(at + 1)) && Ascii.isDigit(text.charAt(at + 2));
    char behind = text.charAt(at + 3);
    return begins && isClass(first) && digits && (behind == ' ' || behind == '-' || behind == '_');
  }

  private static boolean isClass(char c) {
    return c == '2' || c == '4' || c == '5';
  }

  /// Behind `5.1.1` at a position, or -1.
  private static int end(String text, int at) {
    if (at + 4 >= text.length() || !isClass(text.charAt(at)) || text.charAt(at + 1) != '.') {
      return -1;
    }
    int subject = digits(text, at + 2);
    if (subject < 0 || subject >= text.length() || text.charAt(subject) != '.') {
      return -1;
    }
    return digits(text, subject + 1);
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 3 && Ascii.isDigit(text.charAt(at))) {
      at++;
    }
    return at == from ? -1 : at;
  }
}

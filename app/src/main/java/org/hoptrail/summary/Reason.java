package org.hoptrail.summary;

import org.jspecify.annotations.Nullable;

/// Brings replies that say the same to the same text: the code, the enhanced code, and the words
/// without addresses, numbers and ids.
final class Reason {

  private static final int LONGEST = 100;

  private static final String SAID = " said: ";

  private Reason() {}

  /// @param dsn the enhanced status code as logged apart, or null
  static String of(@Nullable String reply, @Nullable String dsn) {
    String text = reply == null ? "" : reply;
    int said = text.indexOf(SAID);
    if (said >= 0) {
      text = text.substring(said + SAID.length());
    }
    int in = text.indexOf(" (in reply to ");
    if (in > 0) {
      text = text.substring(0, in);
    }
    int codes = codes(text);
    StringBuilder out = new StringBuilder(LONGEST);
    out.append(text, 0, codes);
    if (codes == 0 && dsn != null) {
      out.append(dsn);
    }
    words(text, codes, out);
    return out.isEmpty() ? "(no reason logged)" : out.toString();
  }

  /// The end of `550 5.1.1` or `550-5.1.1` at the beginning; 0 when there is none.
  private static int codes(String text) {
    if (!isReplyCode(text)) {
      return 0;
    }
    int at = 3;
    int p = at + 1;
    while (p < text.length() && (isDigit(text.charAt(p)) || text.charAt(p) == '.')) {
      p++;
    }
    boolean enhanced = p - at > 5 && text.charAt(at + 2) == '.';
    return enhanced ? p : at;
  }

  private static boolean isReplyCode(String text) {
    if (text.length() < 3 || text.charAt(0) < '2' || text.charAt(0) > '5') {
      return false;
    }
    boolean digits = isDigit(text.charAt(1)) && isDigit(text.charAt(2));
    return digits && (text.length() == 3 || text.charAt(3) == ' ' || text.charAt(3) == '-');
  }

  private static void words(String text, int from, StringBuilder out) {
    int at = from;
    while (at < text.length() && out.length() < LONGEST) {
      while (at < text.length() && text.charAt(at) <= ' ') {
        at++;
      }
      int end = at;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      if (end > at) {
        if (!out.isEmpty()) {
          out.append(' ');
        }
        word(text, at, end, out);
      }
      at = end;
    }
    if (out.length() > LONGEST) {
      out.setLength(LONGEST);
      out.append("...");
    }
  }

  private static void word(String text, int from, int to, StringBuilder out) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    String whole = text.substring(from, to);
    boolean named = whole.indexOf('@') >= 0 || whole.contains("//");
    boolean id = digits >= 4 || digits > 0 && to - from >= 12;
    if (!named && !id) {
      out.append(text, from, to);
      return;
    }
    char last = text.charAt(to - 1);
    out.append(named ? "<...>" : "#");
    if (last == ':' || last == ',' || last == ';') {
      out.append(last);
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}

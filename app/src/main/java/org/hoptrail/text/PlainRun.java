package org.hoptrail.text;

/// The part of a text that every program writes the same: printable ASCII without blanks and
/// without what JSON, HTML or syslog daemons put an escape for.
public final class PlainRun {

  private static final String ESCAPED = "\"\\<>&'#";

  private PlainRun() {}

  /// The longest such run, the first of several; empty when there is none.
  public static String longest(String text) {
    int best = 0;
    int length = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean plain = i < text.length() && isPlain(text.charAt(i));
      if (!plain) {
        if (i - start > length) {
          best = start;
          length = i - start;
        }
        start = i + 1;
      }
    }
    return text.substring(best, best + length);
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7f && ESCAPED.indexOf(c) < 0;
  }
}

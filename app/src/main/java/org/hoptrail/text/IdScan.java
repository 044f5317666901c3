package org.hoptrail.text;

/// Reads the parts of an identifier from left to right. Each step either takes what it asks for or
/// fails the whole reading; a reader asks for all parts and then looks at [#ok] once.
public final class IdScan {

  private static final int DIGIT = 1;
  private static final int LOWER_HEX = 2;
  private static final int UPPER_HEX = 4;
  private static final int ALPHANUMERIC = 8;

  /// For each ASCII character the classes it is in.
  private static final byte[] CLASSES = classes();

  private final String text;
  private final int end;
  private int at;
  private boolean ok = true;

  /// @param from where to start in the text
  /// @param to the index behind the identifier
  public IdScan(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.end = to;
  }

  /// Starts at the beginning of a text.
  public IdScan(String text) {
    this(text, 0, text.length());
  }

  /// Takes that very text.
  public IdScan word(String wanted) {
    ok = ok && at + wanted.length() <= end && text.startsWith(wanted, at);
    at += ok ? wanted.length() : 0;
    return this;
  }

  /// Takes a run of decimal digits, all of them.
  ///
  /// @return the digits; empty when there are not `min` to `max` of them
  public String digits(int min, int max) {
    return take(run(DIGIT), min, max);
  }

  /// Takes a run of hexadecimal digits of either letter case, all of them.
  public String hex(int min, int max) {
    return take(run(DIGIT | LOWER_HEX | UPPER_HEX), min, max);
  }

  /// Takes a run of hexadecimal digits with capital letters, all of them.
  public String upperHex(int min, int max) {
    return take(run(DIGIT | UPPER_HEX), min, max);
  }

  /// Takes a run of hexadecimal digits with small letters, all of them.
  public String lowerHex(int min, int max) {
    return take(run(DIGIT | LOWER_HEX), min, max);
  }

  /// Takes a run of ASCII letters and digits, all of them.
  public String alphanumeric(int min, int max) {
    return take(run(ALPHANUMERIC), min, max);
  }

  /// Takes one ASCII letter.
  public String letter() {
    return take(at < end && Ascii.isLetter(text.charAt(at)) ? at + 1 : at, 1, 1);
  }

  /// Moves to the place behind the last such character that is still ahead.
  public IdScan behindLast(char c) {
    int last = text.lastIndexOf(c, end - 1);
    ok = ok && last >= at;
    at = ok ? last + 1 : at;
    return this;
  }

  /// Whether that character comes next; takes nothing.
  public boolean sees(char c) {
    return ok && at < end && text.charAt(at) == c;
  }

  /// What has not been taken yet.
  public String rest() {
    return text.substring(at, end);
  }

  /// Whether every step so far got what it asked for.
  public boolean ok() {
    return ok;
  }

  /// Whether every step got what it asked for and nothing is left.
  public boolean done() {
    return ok && at == end;
  }

  private int run(int classes) {
    int i = at;
    while (i < end && text.charAt(i) < 128 && (CLASSES[text.charAt(i)] & classes) != 0) {
      i++;
    }
    return i;
  }

  private String take(int stop, int min, int max) {
    ok = ok && stop - at >= min && stop - at <= max;
    if (!ok) {
      return "";
    }
    String taken = text.substring(at, stop);
    at = stop;
    return taken;
  }

  private static byte[] classes() {
    byte[] classes = new byte[128];
    for (int c = 0; c < 128; c++) {
      int hex = Ascii.isUpper(c) ? UPPER_HEX : LOWER_HEX;
      classes[c] = (byte) (Ascii.isDigit(c) ? DIGIT : Ascii.isHex(c) ? hex : 0);
      classes[c] |= (byte) (Ascii.isAlphanumeric(c) ? ALPHANUMERIC : 0);
    }
    return classes;
  }
}

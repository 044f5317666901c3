package org.hoptrail.text;

/// Reads the parts of an identifier from left to right. Each step either takes what it asks for or
/// fails the whole reading; a reader asks for all parts and then looks at [#ok] once.
public final class IdScan {

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
    return take(run(IdScan::isDigit), min, max);
  }

  /// Takes a run of hexadecimal digits of either letter case, all of them.
  public String hex(int min, int max) {
    return take(run(Ascii::isHex), min, max);
  }

  /// Takes a run of hexadecimal digits with capital letters, all of them.
  public String upperHex(int min, int max) {
    return take(run(c -> isDigit(c) || c >= 'A' && c <= 'F'), min, max);
  }

  /// Takes a run of hexadecimal digits with small letters, all of them.
  public String lowerHex(int min, int max) {
    return take(run(c -> isDigit(c) || c >= 'a' && c <= 'f'), min, max);
  }

  /// Takes a run of ASCII letters and digits, all of them.
  public String alphanumeric(int min, int max) {
    return take(run(Ascii::isAlphanumeric), min, max);
  }

  /// Takes one ASCII letter.
  public String letter() {
    return take(at < end && Ascii.isLetter(text.charAt(at)) ? at + 1 : at, 1, 1);
  }

  /// Takes everything before the next such character, and not that character.
  public String until(char stop) {
    return take(run(c -> c != stop), 1, Integer.MAX_VALUE);
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

  private int run(CharTest test) {
    int i = at;
    while (i < end && test.holds(text.charAt(i))) {
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

  private static boolean isDigit(int c) {
    return Ascii.isDigit(c);
  }

  @FunctionalInterface
  private interface CharTest {
    boolean holds(int c);
  }
}

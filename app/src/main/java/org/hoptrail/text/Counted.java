package org.hoptrail.text;

/// Numbers of things, in words.
public final class Counted {

  private Counted() {}

  /// `1 message`, `2 messages`, `2 deliveries`.
  public static String of(long number, String what) {
    if (number == 1) {
      return number + " " + what;
    }
    String stem = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ie" : what;
    return number + " " + stem + "s";
  }
}

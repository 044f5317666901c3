package org.hoptrail.text;

/// The classes of ASCII bytes that header grammar is made of (RFC 5234 B.1). A byte of 0x80 and
/// above belongs to none of them.
public final class Ascii {

  private Ascii() {}

  /// `0` to `9`.
  public static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  /// `A` to `Z` and `a` to `z`.
  public static boolean isLetter(int b) {
    int folded = b | 0x20;
    return folded >= 'a' && folded <= 'z' && b > 0;
  }

  /// `A` to `Z`.
  public static boolean isUpper(int b) {
    return b >= 'A' && b <= 'Z';
  }

  /// A letter or a digit.
  public static boolean isAlphanumeric(int b) {
    return isLetter(b) || isDigit(b);
  }

  /// A hexadecimal digit of either case.
  public static boolean isHex(int b) {
    return hexValue(b) >= 0;
  }

  /// The value 0..15 of a hexadecimal digit, or -1.
  public static int hexValue(int b) {
    if (isDigit(b)) {
      return b - '0';
    }
    int folded = b | 0x20;
    return folded >= 'a' && folded <= 'f' && b > 0 ? folded - 'a' + 10 : -1;
  }

  /// Blank or tab: WSP of RFC 5234.
  public static boolean isBlank(int b) {
    return b == ' ' || b == '\t';
  }

  /// Blank, tab, carriage return or line feed.
  public static boolean isSpace(int b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  /// The lower-case form of a letter; every other byte as it is.
  public static int lower(int b) {
    return isUpper(b) ? b | 0x20 : b;
  }
}

package org.hoptrail.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Charsets by the names that mail gives them.
final class Charsets {

  private Charsets() {}

  /// The charset of a lower-case name, or null when this Java has none. A name that mail uses for
  /// more than it says (`gb2312` for all of GB 18030) gets the larger charset.
  static @Nullable Charset find(String name) {
    return switch (name) {
      case "utf-8", "utf8" -> StandardCharsets.UTF_8;
      case "us-ascii", "ascii", "ansi_x3.4-1968" -> StandardCharsets.UTF_8;
      case "iso-8859-1", "latin1" -> byName("windows-1252");
      case "gb2312", "gbk", "x-gbk" -> byName("GB18030");
      case "ks_c_5601-1987", "ks_c_5601", "euc_kr" -> byName("x-windows-949");
      case "iso-8859-8-i", "iso-8859-8-e" -> byName("ISO-8859-8");
      case "iso-8859-9" -> byName("windows-1254");
      case "shift_jis", "shift-jis", "x-sjis" -> byName("windows-31j");
      case "utf-7", "unicode-1-1-utf-7" -> null;
      default -> byName(name);
    };
  }

  private static @Nullable Charset byName(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalArgumentException noSuchName) {
      return null;
    }
  }
}

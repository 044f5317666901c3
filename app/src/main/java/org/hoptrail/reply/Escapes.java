package org.hoptrail.reply;

/// Undoes what logs do to the text of a reply: syslog writes a line break as `#012`, Exim and
/// Python as `\n`, qmail a blank as `_` and a line break as `/`.
final class Escapes {

  private static final String[] QMAIL_WORDS = {"deferral: ", "failure: ", "success: "};

  private Escapes() {}

  static String undo(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', ' ');
    if (plain.contains("#01")) {
      plain = plain.replace("#015", "").replace("#012", "\n").replace("#011", " ");
    }
    if (plain.indexOf('\\') >= 0) {
      plain = plain.replace("\\r\\n", "\\n");
      plain = breaksBeforeCodes(plain);
    }
    plain = plain.contains(", b") ? pairs(plain) : plain;
    return plain.indexOf('_') >= 0 ? qmail(plain) : plain;
  }

  /// Python's exceptions hold a reply as a pair: `(550, b'5.1.1 no such user')`.
  private static String pairs(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    int at = text.indexOf(", b");
    while (at >= 0) {
      boolean quote = at + 3 < text.length() && "'\"".indexOf(text.charAt(at + 3)) >= 0;
      boolean code = at >= 4 && text.charAt(at - 4) == '(' && isCode(text.substring(at - 3, at));
      out.append(text, from, at).append(quote && code ? " " : ", b");
      from = at + (quote && code ? 4 : 3);
      at = text.indexOf(", b", from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static boolean isCode(String digits) {
    return ReplyParts.codeAt(digits, 0) > 0;
  }

  /// `\n` is a line break only where a reply goes on, else it may be part of a path.
  private static String breaksBeforeCodes(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    int at = text.indexOf("\\n");
    while (at >= 0) {
      boolean code = ReplyParts.codeAt(text, at + 2) > 0;
      out.append(text, from, at).append(code ? "\n" : " ");
      from = at + 2;
      at = text.indexOf("\\n", from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String qmail(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      out.append(line.indexOf('_') < 0 ? line : qmailLine(line));
    }
    return out.toString();
  }

  private static String qmailLine(String line) {
    int start = start(line);
    if (start < 0) {
      return line;
    }
    String words = line.substring(start);
    boolean oneWord = words.indexOf(' ') < 0 || words.indexOf('_') < words.indexOf(' ');
    if (!oneWord) {
      return line;
    }
    String plain = words.replace('_', ' ').replace("/Giving up on", "\n\nGiving up on");
    plain = plain.replace("/Remote host said: ", "/ Remote host said: ");
    return line.substring(0, start) + (plain.endsWith("/") ? cut(plain) : plain);
  }

  private static String cut(String plain) {
    return plain.substring(0, plain.length() - 1);
  }

  private static int start(String line) {
    for (String word : QMAIL_WORDS) {
      int at = line.indexOf(word);
      if (at >= 0) {
        return at + word.length();
      }
    }
    return line.contains("_said:_") ? line.lastIndexOf(' ', line.indexOf("_said:_")) + 1 : -1;
  }
}

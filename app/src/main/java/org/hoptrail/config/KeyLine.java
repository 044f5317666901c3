package org.hoptrail.config;

/// Finds the line on which a key stands, for messages. The TOML reader knows it only where the
/// syntax is wrong.
final class KeyLine {

  private KeyLine() {}

  /// The line, 1 = the first; 0 when the key is not found in one of its usual spellings.
  ///
  /// @param table the table, or empty for a key of the top level or a table itself
  static int of(String text, String table, String key) {
    String[] lines = text.split("\n", -1);
    String current = "";
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.startsWith("[")) {
        int end = line.indexOf(']');
        current = plain(line.substring(1, end < 0 ? line.length() : end));
        if (table.isEmpty() && isOrIsUnder(current, key)) {
          return i + 1;
        }
      } else if (isKey(current, line, table, key)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isKey(String current, String line, String table, String key) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      return false;
    }
    String name = plain(line.substring(0, equals));
    String path = current.isEmpty() ? name : current + "." + name;
    return isOrIsUnder(path, table.isEmpty() ? key : table + "." + key);
  }

  private static boolean isOrIsUnder(String path, String wanted) {
    return path.equals(wanted) || path.startsWith(wanted + ".");
  }

  private static String plain(String name) {
    return name.replace("\"", "").replace("'", "").replace(" ", "");
  }
}

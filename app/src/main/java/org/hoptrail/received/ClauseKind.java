package org.hoptrail.received;

import java.util.Arrays;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// The clauses of a trace field (RFC 5321 4.4), and one kind for all unregistered ones.
public enum ClauseKind {
  FROM("from"),
  BY("by"),
  VIA("via"),
  WITH("with"),
  ID("id"),
  FOR("for"),
  /// `key value` or `key=value` with a key that is in no registry: `envelope-from`, `tls`, `auth=`.
  OTHER("");

  private static final String UNREGISTERED =
      "envelope-from envelope-sender tls named claiming helo bits cipher invoked msgid mid uid user"
          + " rcpt convert";

  private static final int LONGEST = 15;

  /// The unregistered keywords of each length.
  private static final String[][] BY_LENGTH = byLength();

  private final String keyword;

  ClauseKind(String keyword) {
    this.keyword = keyword;
  }

  /// The kind a word announces, letter case ignored, or null when it is no keyword.
  static @Nullable ClauseKind of(Slice word) {
    int length = word.length();
    if (length == 2) {
      return word.equalsIgnoreCase("by") ? BY : word.equalsIgnoreCase("id") ? ID : null;
    }
    if (length == 3) {
      if (word.equalsIgnoreCase("for")) {
        return FOR;
      }
      if (word.equalsIgnoreCase("via")) {
        return VIA;
      }
    } else if (length == 4) {
      if (word.equalsIgnoreCase("with")) {
        return WITH;
      }
      if (word.equalsIgnoreCase("from")) {
        return FROM;
      }
    }
    return isUnregistered(word) ? OTHER : null;
  }

  private static boolean isUnregistered(Slice word) {
    if (word.length() > LONGEST) {
      return false;
    }
    for (String known : BY_LENGTH[word.length()]) {
      if (word.equalsIgnoreCase(known)) {
        return true;
      }
    }
    return false;
  }

  private static String[][] byLength() {
    String[][] table = new String[LONGEST + 1][0];
    for (String word : UNREGISTERED.split(" ")) {
      String[] row = Arrays.copyOf(table[word.length()], table[word.length()].length + 1);
      row[row.length - 1] = word;
      table[word.length()] = row;
    }
    return table;
  }

  /// The keyword in lower case; empty for [#OTHER].
  public String keyword() {
    return keyword;
  }
}

package org.hoptrail.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log that the index remembers, so that it can be read again: a file, or a directory of logs.
///
/// @param shown its path as it was named
/// @param path its absolute path
/// @param below whether it lies below a directory that was named: then the directory it lies in is
///     one host
public record KnownLog(String shown, String path, boolean below) {

  private static final char SEPARATOR = '\0';
  private static final int PARTS = 3;

  /// As text. Paths hold no NUL.
  static String text(List<KnownLog> logs) {
    StringBuilder out = new StringBuilder();
    for (KnownLog log : logs) {
      out.append(log.shown).append(SEPARATOR).append(log.path).append(SEPARATOR);
      out.append(log.below).append(SEPARATOR);
    }
    return out.toString();
  }

  static List<KnownLog> read(@Nullable String text) {
    List<KnownLog> logs = new ArrayList<>();
    String[] parts = text == null ? new String[0] : text.split(String.valueOf(SEPARATOR), -1);
    for (int i = 0; i + PARTS < parts.length; i += PARTS) {
      logs.add(new KnownLog(parts[i], parts[i + 1], Boolean.parseBoolean(parts[i + 2])));
    }
    return logs;
  }
}

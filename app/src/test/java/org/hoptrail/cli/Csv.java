package org.hoptrail.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a table as RFC 4180 2 says, to hold what is written against it.
final class Csv {

  private Csv() {}

  /// The rows below the first, by the names in the first.
  static List<Map<String, String>> rows(String table) {
    List<List<String>> all = cells(table);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : all.subList(1, all.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      if (cells.size() != all.getFirst().size()) {
        throw new IllegalArgumentException("a row of another length: " + cells);
      }
      for (int i = 0; i < cells.size(); i++) {
        row.put(all.getFirst().get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> cells(String table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at < table.length()) {
      int end = table.charAt(at) == '"' ? closing(table, at) + 1 : plainEnd(table, at);
      row.add(unquoted(table.substring(at, end)));
      at = end + 1;
      if (table.startsWith("\r\n", end)) {
        rows.add(List.copyOf(row));
        row.clear();
        at = end + 2;
      } else if (!table.startsWith(",", end)) {
        throw new IllegalArgumentException("neither a comma nor a line end at " + end);
      }
    }
    return rows;
  }

  /// The quote that ends the cell which the quote at `start` begins.
  private static int closing(String table, int start) {
    int at = table.indexOf('"', start + 1);
    while (table.startsWith("\"\"", at)) {
      at = table.indexOf('"', at + 2);
    }
    return at;
  }

  private static int plainEnd(String table, int start) {
    int at = start;
    while (",\r\n\"".indexOf(table.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.startsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }
}

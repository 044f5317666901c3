package org.hoptrail.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts lines into values (RFC 4180): commas, semicolons or tabs between them as the header shows,
/// values in quotes with commas, doubled quotes and line breaks in them. A quote inside a value
/// that does not begin with one is a character like any other.
final class CsvReader {

  /// Lines that a quoted value may span; behind that the quote is taken for an error.
  private static final int LINES = 200;

  private static final int BYTES = 1 << 18;
  private static final byte[] NOTHING = new byte[0];

  private final Map<String, Integer> columns = new HashMap<>();
  private final CsvRow row = new CsvRow(this);
  private byte separator = ',';
  private byte[] bytes = NOTHING;
  private int[] starts = new int[40];
  private int[] ends = new int[40];
  private int size;
  private boolean open;
  private boolean read;
  private boolean isHeader;

  /// Forgets the values, not the columns.
  void forget() {
    read = false;
    isHeader = false;
  }

  /// Takes the names of the columns.
  boolean header(LogLine line, String... needed) {
    Cursor all = line.whole();
    boolean marked = all.skip("#Fields:");
    all.skipBlanks();
    byte before = separator;
    for (String name : needed) {
      if (!marked && !contains(line, name)) {
        return false;
      }
    }
    separator = separator(all);
    split(all);
    Map<String, Integer> found = names();
    if (open || !Arrays.stream(needed).allMatch(found::containsKey)) {
      separator = before;
      read = false;
      return false;
    }
    columns.clear();
    columns.putAll(found);
    isHeader = true;
    return true;
  }

  /// Takes these columns unless there are some already.
  void assume(String names) {
    if (columns.isEmpty()) {
      int index = 0;
      separator = ',';
      for (String name : names.split(",", -1)) {
        columns.put(name, index++);
      }
      read = false;
    }
  }

  private static boolean contains(LogLine line, String name) {
    int length = name.length();
    org.hoptrail.text.Slice all = line.whole().slice();
    return all.length() >= length && all.containsIgnoreCase(name);
  }

  private static byte separator(Cursor names) {
    org.hoptrail.text.Slice all = names.slice();
    int best = 0;
    byte chosen = ',';
    for (byte candidate : new byte[] {',', ';', '\t'}) {
      int count = 0;
      for (int i = all.start(); i < all.end(); i++) {
        count += all.bytes()[i] == candidate ? 1 : 0;
      }
      if (count > best) {
        best = count;
        chosen = candidate;
      }
    }
    return chosen;
  }

  private Map<String, Integer> names() {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String name = text(i).trim().toLowerCase(Locale.ROOT);
      found.putIfAbsent(name, i);
      found.putIfAbsent(name.replace('_', '-'), i);
    }
    return found;
  }

  /// The line as a row, or null when no columns are known or it names them.
  @Nullable CsvRow row(LogLine line) {
    if (columns.isEmpty() || isHeader) {
      return null;
    }
    if (!read) {
      split(line.whole());
      complete(line);
      read = true;
    }
    return row;
  }

  /// While a quote is open, the record goes on in the next line.
  private void complete(LogLine line) {
    int length = line.length();
    int taken = 0;
    while (open && taken < LINES && line.length() < BYTES && line.extend()) {
      taken++;
      split(line.whole());
    }
    if (open && taken > 0) {
      line.shrink(length);
      split(line.whole());
    }
  }

  private void split(Cursor cursor) {
    org.hoptrail.text.Slice all = cursor.slice();
    bytes = all.bytes();
    size = 0;
    open = false;
    int at = all.start();
    do {
      at = value(at, all.end()) + 1;
    } while (at <= all.end());
  }

  /// Takes a value; the index of the separator behind it.
  private int value(int start, int end) {
    if (start < end && bytes[start] == '"') {
      int close = close(start + 1, end);
      open = close < 0;
      add(start + 1, open ? end : close);
      int next = open ? end : close + 1;
      return next == end ? end : next(next, end);
    }
    int next = next(start, end);
    add(start, next);
    return next;
  }

  private int next(int from, int end) {
    int at = from;
    while (at < end && bytes[at] != separator) {
      at++;
    }
    return at;
  }

  /// The quote that ends a value, or -1.
  private int close(int from, int end) {
    int at = from;
    while (at < end) {
      if (bytes[at] == '"') {
        if (at + 1 >= end || bytes[at + 1] != '"') {
          return at;
        }
        at++;
      }
      at++;
    }
    return -1;
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  /// The place of a column, or -1.
  int column(String name) {
    return columns.getOrDefault(name, -1);
  }

  int size() {
    return size;
  }

  String text(int column) {
    if (column < 0 || column >= size) {
      return "";
    }
    String text = cursor(column).rest();
    boolean quoted = starts[column] > 0 && bytes[starts[column] - 1] == '"';
    return quoted && text.indexOf('"') >= 0 ? text.replace("\"\"", "\"") : text;
  }

  Cursor cursor(int column) {
    return column < 0 || column >= size
        ? new Cursor(NOTHING, 0, 0)
        : new Cursor(bytes, starts[column], ends[column]);
  }
}

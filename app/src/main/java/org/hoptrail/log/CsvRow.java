package org.hoptrail.log;

import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// A row of a table, read by the names of its columns, never by their order. Names are given in
/// lower case; a name with underscores in the file is found with hyphens too.
/// It is overwritten by the next row of the file.
public final class CsvRow {

  private final CsvReader reader;

  CsvRow(CsvReader reader) {
    this.reader = reader;
  }

  /// Whether the table has all these columns.
  public boolean has(String... columns) {
    for (String column : columns) {
      if (reader.column(column) < 0) {
        return false;
      }
    }
    return true;
  }

  /// The number of values in the row, which may differ from the number of columns.
  public int size() {
    return reader.size();
  }

  /// The value of a column without its quotes; empty when there is no such column or value.
  public String text(String column) {
    return reader.text(reader.column(column));
  }

  /// The first value that is not empty, or null.
  public @Nullable String any(String... columns) {
    for (String column : columns) {
      String value = text(column);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return null;
  }

  /// The value as a decimal number, or -1.
  public long number(String column) {
    Cursor cursor = cursor(column);
    long value = cursor.number();
    return cursor.isDone() ? value : -1;
  }

  /// The value as an address, or null.
  public @Nullable IpAddress address(String column) {
    return IpAddress.parse(text(column));
  }

  /// The value as a run of bytes, quotes off but doubled quotes as they are.
  public Cursor cursor(String column) {
    return reader.cursor(reader.column(column));
  }
}

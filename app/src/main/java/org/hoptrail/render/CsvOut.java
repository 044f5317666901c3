package org.hoptrail.render;

import org.jspecify.annotations.Nullable;

/// Writes rows of a table for other programs (RFC 4180), each on one line.
///
/// Text of a message is hostile. What a spreadsheet would take for a formula, as it begins with
/// `=`, `+`, `-` or `@`, gets an apostrophe before it, which spreadsheets show as text. Control
/// characters are shown, not passed on. Numbers are our own and stay as they are.
final class CsvOut {

  /// The last four are the first four at full width, which some spreadsheets take for them.
  private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

  /// What parts cells here, and in countries where the comma parts decimals.
  private static final String QUOTED = ",;\"";

  private final StringBuilder out;
  private boolean fresh = true;

  CsvOut(StringBuilder out) {
    this.out = out;
  }

  /// A cell with text of any origin; null is empty.
  CsvOut text(@Nullable String text) {
    part();
    String shown = text == null ? "" : Printable.of(text);
    String safe = isFormula(shown) ? "'" + shown : shown;
    if (isPlain(safe)) {
      out.append(safe);
    } else {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    }
    return this;
  }

  /// A cell with a number; null is empty.
  CsvOut number(@Nullable Number number) {
    part();
    out.append(number == null ? "" : number.toString());
    return this;
  }

  /// Ends the row.
  void end() {
    out.append("\r\n");
    fresh = true;
  }

  private void part() {
    out.append(fresh ? "" : ",");
    fresh = false;
  }

  private static boolean isPlain(String text) {
    int at = 0;
    while (at < text.length() && QUOTED.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at == text.length();
  }

  private static boolean isFormula(String text) {
    String start = text.stripLeading();
    return !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
  }
}

package org.hoptrail.render;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A list of named things for the shell, for programs and for the documentation.
public final class Catalogue {

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param headings the names of the columns; in JSON the keys
  public Catalogue(String... headings) {
    this.headings = List.of(headings);
  }

  /// Adds a row, one text per column.
  public void add(String... row) {
    rows.add(List.of(row));
  }

  /// The catalogue as an aligned table.
  public String table() {
    StringBuilder out = new StringBuilder();
    line(out, headings);
    rows.forEach(row -> line(out, row));
    return out.toString();
  }

  private void line(StringBuilder out, List<String> row) {
    int last = row.size() - 1;
    for (int column = 0; column < last; column++) {
      String text = row.get(column);
      out.append(text).append(" ".repeat(width(column) - text.length())).append("  ");
    }
    out.append(row.get(last)).append('\n');
  }

  private int width(int column) {
    int widest = headings.get(column).length();
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }

  /// The catalogue as JSON Lines: an object a line.
  public String jsonLines() {
    StringWriter out = new StringWriter();
    for (List<String> row : rows) {
      try (JsonGenerator json =
          new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartObject();
        for (int column = 0; column < row.size(); column++) {
          json.writeStringProperty(headings.get(column), row.get(column));
        }
        json.writeEndObject();
      }
      out.write('\n');
    }
    return out.toString();
  }

  /// The catalogue as one JSON array of objects.
  public String jsonArray() {
    return "[" + jsonLines().strip().replace("\n", ",") + "]";
  }

  /// The catalogue as a table in Markdown.
  public String markdown() {
    StringBuilder out = new StringBuilder();
    markdownLine(out, headings);
    out.append("|---".repeat(headings.size())).append("|\n");
    rows.forEach(row -> markdownLine(out, row));
    return out.toString();
  }

  private static void markdownLine(StringBuilder out, List<String> row) {
    row.forEach(text -> out.append("| ").append(text.replace("|", "\\|")).append(' '));
    out.append("|\n");
  }
}

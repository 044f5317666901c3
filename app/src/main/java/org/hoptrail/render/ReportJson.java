package org.hoptrail.render;

import java.io.OutputStream;
import org.hoptrail.model.Report;

/// Writes reports as JSON: one a line (`jsonl`), or indented for people.
public final class ReportJson implements AutoCloseable {

  private final JsonOut json;
  private boolean inArray;
  private boolean first = true;

  /// @param out receives UTF-8; it is flushed by [#close], not closed
  /// @param indented whether to write for people
  public ReportJson(OutputStream out, boolean indented) {
    json = new JsonOut(out, indented);
  }

  /// Writes one report. Reports stand on lines of their own.
  public void write(Report report) {
    if (!first && !inArray) {
      json.endLine();
    }
    first = false;
    ReportShape.SHAPE.write(json, report);
  }

  /// Opens the array that holds several indented reports.
  public void startArray() {
    json.startArray();
    inArray = true;
  }

  /// Closes that array.
  public void endArray() {
    json.endArray();
  }

  /// Hands everything written so far to the stream.
  public void flush() {
    json.flush();
  }

  @Override
  public void close() {
    json.endLine();
    json.flush();
  }
}

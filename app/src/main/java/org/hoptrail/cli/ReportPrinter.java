package org.hoptrail.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hoptrail.cli.Common.Format;
import org.hoptrail.model.Report;
import org.hoptrail.render.ReportJson;
import org.hoptrail.render.ReportText;
import org.hoptrail.render.Style;
import org.jspecify.annotations.Nullable;

/// Prints reports in the wanted format. Indented JSON is one object for one message and an array
/// for several.
final class ReportPrinter implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final Format format;
  private final Style style;
  private final boolean where;
  private final FirstLine lines = new FirstLine();
  private @Nullable ReportJson json;
  private @Nullable Report held;
  private boolean array;
  private boolean first = true;

  ReportPrinter(Terminal terminal, Common common, boolean where) {
    this.out = new BufferedOutputStream(terminal.out(), BUFFER);
    this.format = common.format();
    this.style = common.style(terminal);
    this.where = where;
  }

  void print(Report report) {
    switch (format) {
      case TEXT -> text(report);
      case JSONL -> json().write(report);
      case JSON -> hold(report);
    }
    first = false;
  }

  private void text(Report report) {
    long firstLine = where ? lines.of(report.header()) : 0;
    String text = (first ? "" : "\n") + ReportText.of(report, style, firstLine);
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether an array is needed is known when the second report comes.
  private void hold(Report report) {
    if (array) {
      json().write(report);
    } else if (held == null) {
      held = report;
    } else {
      array = true;
      json().startArray();
      json().write(held);
      json().write(report);
      held = null;
    }
  }

  private ReportJson json() {
    if (json == null) {
      json = new ReportJson(out, format == Format.JSON);
    }
    return json;
  }

  @Override
  public void close() {
    if (held != null) {
      json().write(held);
    }
    if (first && format == Format.JSON) {
      json().startArray();
      array = true;
    }
    if (array) {
      json().endArray();
    }
    if (json != null) {
      json.close();
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

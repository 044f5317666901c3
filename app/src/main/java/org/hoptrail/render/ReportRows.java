package org.hoptrail.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.hoptrail.model.Report;

/// Writes reports one by one, each into bytes of its own. One serves one thread.
public final class ReportRows {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
  private final JsonStream<Report> json = new JsonStream<>(ReportShape.SHAPE, bytes, false);
  private final StringBuilder table = new StringBuilder();

  /// The names of the columns of [#csv].
  public static byte[] csvHeading() {
    StringBuilder heading = new StringBuilder();
    HopsCsv.heading(heading);
    return heading.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The report as JSON on one line, with the end of the line.
  public byte[] json(Report report) {
    bytes.reset();
    json.write(report);
    json.flush();
    return bytes.toByteArray();
  }

  /// A row for each hop.
  public byte[] csv(Report report) {
    table.setLength(0);
    HopsCsv.rows(report, table);
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package org.hoptrail.render;

import java.io.OutputStream;
import org.hoptrail.model.Summary;

/// Writes a summary as JSON.
public final class SummaryJson {

  private SummaryJson() {}

  /// @param out receives UTF-8; it is flushed, not closed
  /// @param indented whether to write for people
  public static void write(Summary summary, OutputStream out, boolean indented) {
    JsonOut json = new JsonOut(out, indented);
    SummaryShape.SHAPE.write(json, summary);
    json.endLine();
    json.flush();
  }
}

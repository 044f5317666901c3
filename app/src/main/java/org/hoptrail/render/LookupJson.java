package org.hoptrail.render;

import java.io.OutputStream;
import java.util.List;
import org.hoptrail.model.DomainMail;

/// Writes look-ups as JSON.
public final class LookupJson {

  private LookupJson() {}

  /// Writes one object a line or, indented, one object or an array of several.
  ///
  /// @param out receives UTF-8; it is flushed, not closed
  public static void write(OutputStream out, List<DomainMail> answers, boolean indented) {
    JsonOut json = new JsonOut(out, indented);
    boolean array = indented && answers.size() != 1;
    if (array) {
      json.startArray();
    }
    boolean first = true;
    for (DomainMail answer : answers) {
      if (!first && !array) {
        json.endLine();
      }
      first = false;
      LookupShape.SHAPE.write(json, answer);
    }
    if (array) {
      json.endArray();
    }
    json.endLine();
    json.flush();
  }
}

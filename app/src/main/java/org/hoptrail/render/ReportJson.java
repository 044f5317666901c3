package org.hoptrail.render;

import java.io.OutputStream;
import org.hoptrail.model.Report;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes reports as JSON: one a line (`jsonl`), or indented for people.
public final class ReportJson implements AutoCloseable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .rootValueSeparator("\n")
          .build();

  private final JsonGenerator json;

  /// @param out receives UTF-8; it is flushed by [#close], not closed
  /// @param indented whether to write for people
  public ReportJson(OutputStream out, boolean indented) {
    json = generator(out, indented);
  }

  /// A generator of UTF-8 that leaves the stream open.
  static JsonGenerator generator(OutputStream out, boolean indented) {
    return FACTORY.createGenerator(context(indented), out);
  }

  /// Writes one report. Reports stand on lines of their own.
  public void write(Report report) {
    ReportShape.SHAPE.write(json, report);
  }

  /// Opens the array that holds several indented reports.
  public void startArray() {
    json.writeStartArray();
  }

  /// Closes that array.
  public void endArray() {
    json.writeEndArray();
  }

  /// Hands everything written so far to the stream.
  public void flush() {
    json.flush();
  }

  @Override
  public void close() {
    json.writeRaw('\n');
    json.close();
  }

  private static ObjectWriteContext context(boolean indented) {
    if (!indented) {
      return ObjectWriteContext.empty();
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
    return new ObjectWriteContext.Base() {
      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }

      @Override
      public PrettyPrinter getPrettyPrinter() {
        return printer;
      }
    };
  }
}

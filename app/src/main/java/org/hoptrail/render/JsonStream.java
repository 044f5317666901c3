package org.hoptrail.render;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes values of one shape: one a line, or indented in an array.
///
/// @param <T> what is written
final class JsonStream<T> implements AutoCloseable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .rootValueSeparator("\n")
          .build();

  private final Shape<T> shape;
  private final boolean indented;
  private final JsonGenerator json;
  private boolean empty = true;

  /// @param out receives UTF-8; it is flushed by [#close], not closed
  JsonStream(Shape<T> shape, OutputStream out, boolean indented) {
    this.shape = shape;
    this.indented = indented;
    this.json = FACTORY.createGenerator(indented ? people() : ObjectWriteContext.empty(), out);
    if (indented) {
      json.writeStartArray();
    }
  }

  void write(T value) {
    shape.write(json, value);
    empty = false;
  }

  void flush() {
    json.flush();
  }

  @Override
  public void close() {
    if (indented) {
      json.writeEndArray();
    }
    if (indented || !empty) {
      json.writeRaw('\n');
    }
    json.close();
  }

  private static ObjectWriteContext people() {
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

package org.hoptrail.render;

import java.io.OutputStream;

/// Writes values of one shape: one a line, or indented in an array.
///
/// @param <T> what is written
final class JsonStream<T> implements AutoCloseable {

  private final Shape<T> shape;
  private final boolean indented;
  private final JsonOut json;

  /// @param out receives UTF-8; it is flushed by [#close], not closed
  JsonStream(Shape<T> shape, OutputStream out, boolean indented) {
    this.shape = shape;
    this.indented = indented;
    this.json = new JsonOut(out, indented);
    if (indented) {
      json.startArray();
    }
  }

  void write(T value) {
    shape.write(json, value);
    if (!indented) {
      json.endLine();
    }
  }

  void flush() {
    json.flush();
  }

  @Override
  public void close() {
    if (indented) {
      json.endArray();
      json.endLine();
    }
    json.flush();
  }
}

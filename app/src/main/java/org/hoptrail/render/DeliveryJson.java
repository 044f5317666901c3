package org.hoptrail.render;

import java.io.OutputStream;
import org.hoptrail.model.Delivery;

/// Writes deliveries as JSON: one a line, or indented in an array.
public final class DeliveryJson implements AutoCloseable {

  private final JsonStream<Delivery> stream;

  /// @param out receives UTF-8; it is flushed by [#close], not closed
  /// @param indented whether to write for people
  public DeliveryJson(OutputStream out, boolean indented) {
    stream = new JsonStream<>(DeliveryShape.SHAPE, out, indented);
  }

  /// Writes one delivery.
  public void write(Delivery delivery) {
    stream.write(delivery);
  }

  /// Passes on what was written so far.
  public void flush() {
    stream.flush();
  }

  @Override
  public void close() {
    stream.close();
  }
}

package org.hoptrail.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hoptrail.model.Delivery;
import org.hoptrail.pipeline.LiveReading;
import org.hoptrail.pipeline.LogDesk;
import org.hoptrail.render.DeliveryJson;

/// Deliveries as the logs tell of them: one event for each that has come to a new state.
final class LogNews implements EventStream.News {

  private final LiveReading reading;

  LogNews(LogDesk desk, String query) {
    reading = desk.watch(query);
    // What is there already is known from /follow.
    reading.begin(List.of());
  }

  @Override
  public List<byte[]> more() {
    return reading.more().stream().map(LogNews::json).toList();
  }

  private static byte[] json(Delivery delivery) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DeliveryJson json = new DeliveryJson(out, false);
    json.write(delivery);
    json.flush();
    return out.toByteArray();
  }

  @Override
  public void close() {
    reading.close();
  }
}

package org.hoptrail.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hoptrail.model.Delivery;
import org.hoptrail.pipeline.LiveReading;
import org.hoptrail.render.DeliveryJson;
import org.hoptrail.render.DeliveryText;
import org.hoptrail.reply.Replies;
import org.hoptrail.source.LogInput;
import org.jspecify.annotations.Nullable;

/// Prints deliveries as the logs tell of them, until nothing can come any more, or somebody stops
/// it. Then what is known by then is printed to its end.
final class LiveFollow {

  /// Between two looks at the files.
  private static final long PAUSE_MILLIS = 200;

  private final OutputStream out;
  private final Common.Format format;
  private String gap = "";

  LiveFollow(OutputStream out, Common.Format format) {
    this.out = out;
    this.format = format;
  }

  /// Prints until the end.
  ///
  /// @param once files that do not grow
  void run(LiveReading reading, List<LogInput> once, Stop stop) throws IOException {
    try (DeliveryJson json =
        format == Common.Format.TEXT ? null : new DeliveryJson(out, format == Common.Format.JSON)) {
      print(reading.begin(once), json);
      while (!reading.isOver() && !stop.within(PAUSE_MILLIS)) {
        print(reading.more(), json);
      }
      print(reading.end(), json);
    } finally {
      out.flush();
    }
  }

  private void print(List<Delivery> deliveries, @Nullable DeliveryJson json) throws IOException {
    for (Delivery delivery : deliveries) {
      if (json == null) {
        out.write(
            (gap + DeliveryText.of(delivery, Replies::explain, (from, to) -> null))
                .getBytes(StandardCharsets.UTF_8));
        gap = "\n";
      } else {
        json.write(delivery);
      }
    }
    if (json != null) {
      json.flush();
    }
    out.flush();
  }
}

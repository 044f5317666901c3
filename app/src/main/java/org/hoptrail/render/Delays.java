package org.hoptrail.render;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.text.IsoTime;

/// How long a message stayed at a host.
final class Delays {

  private Delays() {}

  /// Seconds from being queued to the end of the last attempt, as the host says or as its lines
  /// show; NaN when neither tells.
  static double of(Leg leg) {
    Attempt last = leg.last();
    if (last == null) {
      return Double.NaN;
    }
    Instant from = leg.receivedAt();
    Instant to = last.at();
    boolean told = !Double.isNaN(last.delay());
    return told || from == null || to == null
        ? last.delay()
        : IsoTime.seconds(Duration.between(from, to));
  }
}

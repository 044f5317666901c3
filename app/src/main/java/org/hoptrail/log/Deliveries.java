package org.hoptrail.log;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.LogEvent.Attempted;
import org.hoptrail.model.LogEvent.Begun;
import org.hoptrail.model.LogEvent.Finished;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Deliveries of one host that were begun under a name and are not finished.
final class Deliveries {

  private static final int MOST = 20_000;

  private final Map<String, Open> open =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Open> eldest) {
          return size() > MOST;
        }
      };

  /// One delivery and what was told of it so far.
  private static final class Open {
    private final Begun begun;
    private @Nullable Peer relay;
    private @Nullable String dsn;
    private @Nullable String reply;

    Open(Begun begun) {
      this.begun = begun;
    }
  }

  /// Remembers a delivery; another one under the same name is forgotten.
  void begun(Begun event) {
    Open known = open.get(event.attempt());
    if (known == null || !known.begun.equals(event)) {
      open.put(event.attempt(), new Open(event));
    }
  }

  /// Takes what a line told.
  ///
  /// @return the whole, when the outcome is told now and the beginning was seen
  @Nullable Attempted finished(Finished event) {
    Open known = open.get(event.attempt());
    if (known == null) {
      return null;
    }
    known.relay = known.relay == null ? event.relay() : known.relay;
    known.dsn = event.dsn() == null ? known.dsn : event.dsn();
    known.reply = event.reply() == null ? known.reply : event.reply();
    if (event.outcome() == null) {
      return null;
    }
    open.remove(event.attempt());
    Begun begun = known.begun;
    return new LogEvent.Attempted(
        begun.queueId(),
        begun.recipient(),
        begun.original(),
        known.relay,
        begun.transport(),
        event.outcome(),
        known.dsn,
        known.reply,
        Double.NaN,
        Double.NaN,
        null);
  }
}

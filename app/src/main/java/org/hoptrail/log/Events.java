package org.hoptrail.log;

import java.util.Arrays;
import java.util.List;
import org.hoptrail.model.LogEvent;

/// The events of the line being read.
final class Events implements LogSink {

  private LogEvent[] events = new LogEvent[8];
  private int size;

  void clear() {
    size = 0;
  }

  @Override
  public void event(LogEvent event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, size * 2);
    }
    events[size++] = event;
  }

  List<LogEvent> all() {
    return Arrays.asList(events).subList(0, size);
  }

  void tell(LogListener listener) {
    for (int i = 0; i < size; i++) {
      listener.event(events[i]);
    }
  }
}

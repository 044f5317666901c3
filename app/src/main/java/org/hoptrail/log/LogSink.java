package org.hoptrail.log;

import org.hoptrail.model.LogEvent;

/// Takes the events of a line, in the order in which they happened.
@FunctionalInterface
public interface LogSink {

  /// Takes one event.
  void event(LogEvent event);
}

package org.hoptrail.log;

import org.hoptrail.model.LogEvent;

/// Takes what a scan of logs finds, in the order of time.
public interface LogListener {

  /// A line was read; its events follow.
  ///
  /// @param line valid until the next line
  /// @param host the host it is of
  /// @param system the mail system that wrote it, or empty when nobody understood it
  void line(LogLine line, String host, String system);

  /// One thing that the line says.
  void event(LogEvent event);
}

package org.hoptrail.ingest;

/// When work ends that has no end of its own.
public interface Until {

  /// Waits; true when the end came in that time.
  ///
  /// @param millis how long, at least 0
  boolean within(long millis);
}

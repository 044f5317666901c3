package org.hoptrail.model;

/// Takes the body of one message while it streams by.
public interface BodySink {

  /// Takes the next bytes of the body, as they stand in the file; they are not kept by the caller
  /// and must not be kept by the taker.
  ///
  /// @param from the first byte
  /// @param to the byte behind the last
  void take(byte[] bytes, int from, int to);
}

package org.hoptrail.source;

import org.hoptrail.model.RawMessage;

/// Who takes what [Sources] reads. Both are called on the reading thread, in the order of the
/// input.
public interface MessageSink {

  /// Takes one message; it shares no array with the reader.
  void message(RawMessage message);

  /// Takes note of an input that could not be read.
  void failure(InputFailure failure);
}

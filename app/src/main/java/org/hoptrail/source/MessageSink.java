package org.hoptrail.source;

import org.hoptrail.model.BodySink;
import org.hoptrail.model.RawMessage;
import org.jspecify.annotations.Nullable;

/// Who takes what [Sources] reads. Both are called on the reading thread, in the order of the
/// input.
public interface MessageSink {

  /// Who takes the body of the message that comes next, or null when nobody needs it. Called when
  /// its header is complete, not for a header that was cut; the body is handed over before
  /// [#message] is called.
  ///
  /// @param header the header block, as in [RawMessage#header]
  /// @param quoted whether a mailbox put `>` before lines that begin with `From `
  default @Nullable BodySink body(byte[] header, boolean quoted) {
    return null;
  }

  /// Takes one message; it shares no array with the reader.
  void message(RawMessage message);

  /// Takes note of an input that could not be read.
  void failure(InputFailure failure);
}

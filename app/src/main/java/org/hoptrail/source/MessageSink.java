package org.hoptrail.source;

import java.nio.file.Path;
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

  /// Whether a file is to be read; asked before it is opened. Not asked for standard input.
  default boolean wants(Path file) {
    return true;
  }

  /// Whether a file in which nothing shows that it is mail is something else, that is read in
  /// another way: then it is not looked at any further, and is no failure.
  ///
  /// @param place where its bytes come from, whatever it was packed in
  /// @param head its first bytes, which may break off within a line
  default boolean takes(Place place, byte[] head) {
    return false;
  }

  /// Where bytes come from.
  ///
  /// @param path the file, as it is shown; `-` for standard input
  /// @param member the member inside an archive, or null
  /// @param named whether the user named this very file
  record Place(String path, @Nullable String member, boolean named) {}

  /// Told when all of a wanted file has been read and its messages were handed over.
  ///
  /// @param whole whether there was no failure
  /// @param messages how many messages were in it
  default void ended(Path file, boolean whole, long messages) {}

  /// Told of bytes that were read from a file or from standard input, as they lie there, packed or
  /// not. Called very often.
  default void read(int bytes) {}

  /// Takes one message; it shares no array with the reader.
  void message(RawMessage message);

  /// Takes note of an input that could not be read.
  void failure(InputFailure failure);
}

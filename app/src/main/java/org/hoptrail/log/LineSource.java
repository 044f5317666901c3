package org.hoptrail.log;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Where the lines of a file come from: all of them, or those that matter.
interface LineSource extends Closeable {

  /// Puts the next line into `line`; false at the end. What was put in before is overwritten.
  boolean next(LogLine line);

  /// Whether the last line is there to be read, not only to keep the clock.
  default boolean isRead() {
    return true;
  }

  /// The number of lines so far; at the end, of the whole file.
  long lines();

  /// Why the stream broke off, or null.
  @Nullable IOException failure();

  /// The stream was at its end and may have grown since.
  default void goOn() {}

  @Override
  void close() throws IOException;
}

package org.hoptrail.source;

/// A log that is being written, from one rotation to the next.
public final class LiveLog {

  private final LogInput input;
  private final Tail tail;
  private final long lines;
  private final long bytes;

  LiveLog(LogInput input, Tail tail, long lines, long bytes) {
    this.input = input;
    this.tail = tail;
    this.lines = lines;
    this.bytes = bytes;
  }

  /// Its name, and its lines as far as they are there. At the end it can be read on, when there are
  /// more.
  public LogInput input() {
    return input;
  }

  /// Lines of the file before the first that is to be read.
  public long linesBefore() {
    return lines;
  }

  /// Bytes of the file before the first that is to be read.
  public long bytesBefore() {
    return bytes;
  }

  Tail tail() {
    return tail;
  }
}

package org.hoptrail.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;

/// Reads single lines of a log again, by their numbers: cut and decoded as they were when the log
/// was read.
public final class LogText {

  private LogText() {}

  /// The lines, without line breaks, by number; those that are not there are left out. The stream
  /// is closed.
  ///
  /// @param numbers from 1
  /// @param lineBytes bytes of a line that are read
  public static Map<Long, String> lines(
      InputStream stream, NavigableSet<Long> numbers, int lineBytes) throws IOException {
    Map<Long, String> found = new HashMap<>();
    try (LineFeed feed = new LineFeed(stream, lineBytes)) {
      LogLine line = new LogLine("", LogClock.blank());
      while (!numbers.isEmpty() && feed.lines() < numbers.last() && feed.next(line)) {
        if (numbers.contains(line.number())) {
          found.put(line.number(), line.whole().slice().text());
        }
      }
    }
    return found;
  }
}

package org.hoptrail.log;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A log file being read: its clock, its place among the others, and its current line.
final class LogFile implements Comparable<LogFile> {

  /// Names of hosts that are remembered.
  private static final int HOSTS = 1_000;

  private final LogStream stream;
  private final LogLine line;
  private final int lineBytes;
  private final int index;
  private final boolean clockKnown;
  private final boolean looksLikeLog;
  private final LineReader.Habit habit;
  private final Events events = new Events();
  private final Pieces pieces = new Pieces();
  private long time;
  private @Nullable LineSource feed;
  private @Nullable Excerpt excerpt;
  private boolean hasLine;
  private boolean known;
  private LineReader.@Nullable Owner owner;
  private final Map<String, String> hosts = new HashMap<>();
  private @Nullable String toldHost;
  private @Nullable String host;

  /// Whether the offset of its clock from UTC is known, not guessed.
  boolean isClockKnown() {
    return clockKnown;
  }

  /// @param seen what was seen of the file
  /// @param index its place among files of the same time
  /// @param first the time of its first line
  LogFile(
      Probe.Seen seen, LogClock clock, int lineBytes, int index, long first, boolean clockKnown) {
    this.clockKnown = clockKnown;
    this.looksLikeLog = seen.isLog();
    this.stream = seen.stream();
    this.habit = LineReader.Habit.of(seen.owner());
    this.line = new LogLine(stream.path(), clock);
    this.lineBytes = lineBytes;
    this.index = index;
    this.time = first;
  }

  String path() {
    return stream.path();
  }

  LogStream stream() {
    return stream;
  }

  boolean isOpen() {
    return feed != null;
  }

  /// Reads these lines only.
  void narrow(Excerpt lines) {
    excerpt = lines;
    known = true;
  }

  /// Whether not all lines are read.
  boolean isNarrow() {
    return excerpt != null;
  }

  void open() throws IOException {
    if (excerpt != null) {
      feed = excerpt.feed();
      return;
    }
    LineFeed opened = new LineFeed(stream.open(), lineBytes);
    feed = opened.startingAt(stream.linesBefore(), stream.bytesBefore());
  }

  boolean hasLine() {
    return hasLine;
  }

  LogLine line() {
    return line;
  }

  LineReader.@Nullable Owner owner() {
    return owner;
  }

  Events events() {
    return events;
  }

  /// The pieces of lines that are not whole yet.
  Pieces pieces() {
    return pieces;
  }

  /// The lines of an open file.
  LineSource feed() {
    if (feed == null) {
      throw new IllegalStateException("not open: " + path());
    }
    return feed;
  }

  /// Moves to the next line and opens its envelope; false at the end. A line without a time has
  /// that of the line before.
  boolean advance(LineReader reader) {
    hasLine = feed().next(line);
    if (!hasLine) {
      return false;
    }
    owner = reader.open(line, habit);
    known |= owner != null || line.program() != null || line.host() != null;
    if (line.micros() == LogLine.NO_TIME) {
      line.at(time);
    }
    time = Math.max(time, line.micros());
    return true;
  }

  /// Whether any line of its begin is in a form that logs have.
  boolean looksLikeLog() {
    return looksLikeLog;
  }

  /// Whether any line so far was in a form that logs have.
  boolean isLog() {
    return known;
  }

  /// The host of the current line.
  String host(HostNames names) {
    String told = line.host();
    String known = host;
    if (known == null || !Objects.equals(told, toldHost)) {
      toldHost = told;
      known = named(names, told);
      host = known;
    }
    return known;
  }

  /// A file of many hosts tells them in turn.
  private String named(HostNames names, @Nullable String told) {
    String known = told == null ? null : hosts.get(told);
    if (known == null) {
      known = names.of(stream, told);
    }
    if (told != null && hosts.size() < HOSTS) {
      hosts.put(told, known);
    }
    return known;
  }

  @Override
  public int compareTo(LogFile other) {
    int byTime = Long.compare(time, other.time);
    return byTime != 0 ? byTime : Integer.compare(index, other.index);
  }
}

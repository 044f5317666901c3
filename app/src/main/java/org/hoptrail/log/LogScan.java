package org.hoptrail.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads many log files as one stream of lines in the order of time, whatever the order in which
/// the files were named. The door of the package, with the assembler.
public final class LogScan {

  /// So many lines show what a file is.
  private static final int SHOWN = 40;

  private final LogSettings settings;
  private final LineReader reader;
  private final Probe probe;

  /// @param writers the mail systems that may have written the logs
  public LogScan(List<LogWriter> writers, LogSettings settings) {
    this.settings = settings;
    this.reader = new LineReader(writers, Envelopes.ALL);
    this.probe = new Probe(writers, reader, settings.lineBytes());
  }

  /// Reads all files to their ends.
  ///
  /// @return what was read and what was not
  public Coverage read(List<? extends LogStream> streams, LogListener listener) {
    LogMerge merge = merge(listener);
    merge.add(streams, settings.now());
    merge.read();
    return merge.coverage();
  }

  /// A reading to which files can be added, and that can go on when they have grown.
  public LogMerge merge(LogListener listener) {
    return new LogMerge(reader, probe, settings, listener);
  }

  /// Whether a file is a log, by its first bytes: most of its first lines are in a form that logs
  /// have.
  ///
  /// @param head where it breaks off within a line, that line does not count, unless it is the only
  ///     one
  public boolean isLog(byte[] head) {
    LogLine line = new LogLine("", LogClock.blank());
    LineReader.Habit habit = new LineReader.Habit();
    int known = 0;
    int lines = 0;
    try (LineFeed feed = new LineFeed(new ByteArrayInputStream(head), settings.lineBytes())) {
      while (lines < SHOWN && feed.next(line)) {
        boolean cut = lines > 0 && line.offset() + line.length() >= head.length;
        boolean counts = !cut && line.length() > 0;
        lines += counts ? 1 : 0;
        known += counts && isKnown(line, habit) ? 1 : 0;
      }
    } catch (IOException impossible) {
      return false;
    }
    return known > lines / 2;
  }

  private boolean isKnown(LogLine line, LineReader.Habit habit) {
    return reader.open(line, habit) != null || line.program() != null || line.host() != null;
  }

  /// The moment a time of a line stands for, or null.
  static @Nullable Instant instant(long micros) {
    return micros == LogLine.NO_TIME
        ? null
        : Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }
}

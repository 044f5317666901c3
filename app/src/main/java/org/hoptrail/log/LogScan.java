package org.hoptrail.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads many log files as one stream of lines in the order of time, whatever the order in
/// which the
/// files were named. The door of the package, with
/// the assembler.
public final class LogScan {

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

  /// The moment a time of a line stands for, or null.
  static @Nullable Instant instant(long micros) {
    return micros == LogLine.NO_TIME
        ? null
        : Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }
}

package org.hoptrail.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogMerge;
import org.hoptrail.log.LogScan;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.LogStream;
import org.hoptrail.log.LogWriter;
import org.hoptrail.mta.MailSystem;
import org.hoptrail.mta.catalogue.MailSystems;
import org.hoptrail.source.LogInput;

/// Reads log files with every mail system of the catalogue.
public final class LogReading {

  private final LogScan scan;

  /// Reads what any known system writes.
  public LogReading(LogSettings settings) {
    this(settings, MailSystems.ALL);
  }

  /// @param systems the mail systems whose logs are read
  public LogReading(LogSettings settings, List<MailSystem> systems) {
    List<LogWriter> writers = systems.stream().map(MailSystem::writesLogs).toList();
    this.scan = new LogScan(writers, settings);
  }

  /// Whether a file is a log, by its first bytes.
  public boolean isLog(byte[] head) {
    return scan.isLog(head);
  }

  /// Reads the files as one stream in the order of time.
  public Coverage read(List<LogInput> files, LogListener listener) {
    return scan.read(files.stream().map(Opened::new).toList(), listener);
  }

  /// A reading that can go on when files have grown.
  LogMerge merge(LogListener listener) {
    return scan.merge(listener);
  }

  /// A file of `source` as a stream of `log`.
  record Opened(LogInput input) implements LogStream {

    @Override
    public String path() {
      return input.path();
    }

    @Override
    public String folder() {
      return input.folder();
    }

    @Override
    public boolean standsForHost() {
      return input.isBelow();
    }

    @Override
    public InputStream open() throws IOException {
      return input.open();
    }
  }
}

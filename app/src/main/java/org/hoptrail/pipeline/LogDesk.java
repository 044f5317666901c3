package org.hoptrail.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.LogText;
import org.hoptrail.model.Limits;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.hoptrail.source.LogWatch;
import org.hoptrail.trail.Query;
import org.jspecify.annotations.Nullable;

/// Logs that somebody asks again and again, as they are at that moment. Any number of threads may
/// ask at once.
public final class LogDesk {

  /// The most bytes that are read whole, because what is known of them lies in memory meanwhile.
  private static final long WHOLE = 512L << 20;

  private final List<String> paths;
  private final Limits limits;
  private final ZoneId zone;
  private final Clock clock;

  /// @param paths files and directories with logs
  /// @param zone of times that have none, where nothing proves it
  /// @param clock tells when a question is asked
  public LogDesk(List<String> paths, Limits limits, ZoneId zone, Clock clock) {
    this.paths = List.copyOf(paths);
    this.limits = limits;
    this.zone = zone;
    this.clock = clock;
  }

  /// How many paths were named.
  public int paths() {
    return paths.size();
  }

  /// The deliveries that a query finds, as `follow` does. Never fails.
  ///
  /// @param query a Message-ID, queue id, address, domain, host, IP address, network, words of a
  ///     subject, or `*`
  public Followed follow(String query) {
    Query wanted = new Query(query);
    LogFiles files = new LogFiles(limits);
    List<LogInput> found = files.find(paths, InputStream.nullInputStream());
    long bytes = found.stream().mapToLong(LogInput::bytes).sum();
    if (wanted.mark() == null && bytes > WHOLE) {
      return new Followed(List.of(), List.of(), true);
    }
    LogSearch search = LogSearch.of(found, settings(), wanted);
    List<String> failures = new ArrayList<>();
    files.failures().forEach(failure -> failures.add(sentence(failure)));
    for (Coverage.Failure failure : search.coverage().failures()) {
      failures.add(sentence(LogFiles.failure(failure.path(), failure.offset(), failure.cause())));
    }
    return new Followed(search.deliveries().reversed(), failures, false);
  }

  private LogSettings settings() {
    return new LogSettings(zone, clock.instant(), limits.logLineBytes());
  }

  /// Watches the logs while they are written; who asks closes it.
  ///
  /// @param query as for [#follow]
  public LiveReading watch(String query) {
    LogWatch watch = new LogWatch(paths, InputStream.nullInputStream());
    return new LiveReading(watch, settings(), new Query(query)::matches, clock);
  }

  private static String sentence(InputFailure failure) {
    return failure.display() + ": " + failure.sentence();
  }

  /// Lines of a log, by their numbers; those that are not there, or are no longer, are left out.
  /// Null when there is no such log, or it cannot be read.
  ///
  /// @param path as a delivery names it
  /// @param numbers from 1
  public @Nullable Map<Long, String> lines(String path, NavigableSet<Long> numbers) {
    for (LogInput file : new LogFiles(limits).find(paths, InputStream.nullInputStream())) {
      if (file.path().equals(path)) {
        try {
          return LogText.lines(file.open(), numbers, limits.logLineBytes());
        } catch (IOException unreadable) {
          return null;
        }
      }
    }
    return null;
  }
}

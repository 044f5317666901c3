package org.hoptrail.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogMerge;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.LogStream;
import org.hoptrail.model.Delivery;
import org.hoptrail.source.LiveLog;
import org.hoptrail.source.LogInput;
import org.hoptrail.source.LogWatch;
import org.jspecify.annotations.Nullable;

/// Follows logs while they are written: first what is there, then what comes. Used by one thread,
/// that calls [#more] again and again.
public final class LiveReading implements Closeable {

  private final LogWatch watch;
  private final LiveTrails trails;
  private final Assembler assembler;
  private final LogMerge merge;
  private final InstantSource clock;
  private LogBook.@Nullable Told told;
  private final Map<LiveLog, LogStream> streams = new HashMap<>();

  /// @param watch the files that grow
  /// @param wanted which deliveries are asked for
  /// @param clock what time it is
  public LiveReading(
      LogWatch watch, LogSettings settings, Predicate<Delivery> wanted, InstantSource clock) {
    this.watch = watch;
    this.clock = clock;
    this.trails = new LiveTrails(wanted);
    this.assembler = new Assembler(trails);
    this.merge = new LogReading(settings).merge(assembler);
  }

  /// Reads what is there.
  ///
  /// @param once files that do not grow
  /// @return what they tell of
  public List<Delivery> begin(List<LogInput> once) {
    merge.add(once.stream().map(LogReading.Opened::new).toList(), clock.instant());
    watch.look();
    add(watch.found());
    merge.read();
    trails.changed();
    return trails.all(assembler.underWay(), now());
  }

  /// Reads what has come.
  ///
  /// @return the deliveries that have come to a new state and stayed in it for a moment
  public List<Delivery> more() {
    round();
    return trails.settled(assembler::underWay, now());
  }

  /// Reads the rest, also last lines without a line break.
  ///
  /// @return every delivery in a new state
  public List<Delivery> end() {
    round();
    watch.complete();
    round();
    return trails.all(assembler.underWay(), now());
  }

  /// Files that take the place of others are read after them: what was left of the old ones, then
  /// what was found, the oldest first.
  private void round() {
    watch.look();
    boolean any = merge.read();
    for (LiveLog log : watch.found()) {
      add(List.of(log));
      any |= merge.read();
    }
    for (LiveLog log : watch.over()) {
      LogStream stream = streams.remove(log);
      if (stream != null) {
        merge.remove(stream);
      }
    }
    if (any) {
      trails.changed();
      told = null;
    }
  }

  /// What the logs tell by now, as far as it is remembered: the last hour, and what is not
  /// finished.
  public LogBook.Told told() {
    LogBook.Told known = told;
    if (known == null) {
      LogBook book = trails.book(assembler.underWay(), assembler.covered(), coverage());
      known = book.corrected().told();
      told = known;
    }
    return known;
  }

  /// Watches one more file or directory.
  ///
  /// @param below whether it was found below a directory that the user named
  public void add(String path, boolean below) {
    watch.add(path, below);
  }

  private void add(List<LiveLog> logs) {
    List<LogStream> added = logs.stream().<LogStream>map(Growing::new).toList();
    for (int i = 0; i < added.size(); i++) {
      streams.put(logs.get(i), added.get(i));
    }
    merge.add(added, clock.instant());
  }

  private long now() {
    return clock.millis();
  }

  /// Whether nothing is left that may grow.
  public boolean isOver() {
    return watch.isOver();
  }

  /// What was read and what was not.
  public Coverage coverage() {
    return merge.coverage();
  }

  @Override
  public void close() {
    watch.close();
  }

  /// A log that grows as a stream of `log`.
  private record Growing(LiveLog live) implements LogStream {

    @Override
    public String path() {
      return live.input().path();
    }

    @Override
    public String folder() {
      return live.input().folder();
    }

    @Override
    public boolean standsForHost() {
      return live.input().isBelow();
    }

    @Override
    public boolean isGrowing() {
      return true;
    }

    @Override
    public long linesBefore() {
      return live.linesBefore();
    }

    @Override
    public long bytesBefore() {
      return live.bytesBefore();
    }

    @Override
    public InputStream open() throws IOException {
      return live.input().open();
    }
  }
}

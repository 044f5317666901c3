package org.hoptrail.log;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
    List<Probe.Seen> seen = new ArrayList<>();
    streams.stream()
        .sorted(Comparator.comparing(LogStream::path))
        .forEach(stream -> seen.add(probe.look(stream)));
    HostNames names = new HostNames(seen);
    Coverage coverage = new Coverage();
    PriorityQueue<LogFile> queue = new PriorityQueue<>();
    Map<String, ClockProof> siblings = siblings(seen);
    for (int i = 0; i < seen.size(); i++) {
      Probe.Seen file = seen.get(i);
      LogClock clock = clock(file, siblings);
      coverage.clock(file.stream().path(), clockNote(file, siblings));
      boolean known = file.firstAsked() == null || !clock.stretches().isEmpty();
      long first = first(file, clock);
      queue.add(new LogFile(file.stream(), clock, settings.lineBytes(), i, first, known));
    }
    while (!queue.isEmpty()) {
      LogFile file = queue.poll();
      if (drain(file, queue.peek(), names, coverage, listener)) {
        queue.add(file);
      }
    }
    return coverage;
  }

  /// Reads a file until another has an earlier line; false when it is at its end.
  private boolean drain(
      LogFile file,
      @Nullable LogFile next,
      HostNames names,
      Coverage coverage,
      LogListener listener) {
    if (!file.isOpen() && !open(file, coverage)) {
      return false;
    }
    while (next == null || file.compareTo(next) <= 0) {
      if (file.hasLine()) {
        consume(file, names, coverage, listener);
      }
      if (!file.advance(reader)) {
        coverage.ended(file);
        return false;
      }
    }
    return true;
  }

  private boolean open(LogFile file, Coverage coverage) {
    try {
      file.open();
      return true;
    } catch (IOException broken) {
      coverage.failed(file.path(), broken);
      return false;
    }
  }

  private void consume(LogFile file, HostNames names, Coverage coverage, LogListener listener) {
    LogLine line = file.line();
    String host = file.host(names);
    if (!file.isClockKnown()) {
      coverage.guessed(host);
    }
    Events events = file.events();
    events.clear();
    String system = reader.read(line, file.owner(), events);
    coverage.count(file, system, events);
    listener.line(line, host, system == null ? "" : system);
    events.tell(listener);
  }

  /// Files of one directory have one clock: what one proves holds for those that prove nothing.
  private static Map<String, ClockProof> siblings(List<Probe.Seen> files) {
    Map<String, ClockProof> best = new HashMap<>();
    for (Probe.Seen file : files) {
      ClockProof proof = file.proof();
      best.merge(file.stream().folder(), proof, (a, b) -> b.witnesses() > a.witnesses() ? b : a);
    }
    return best;
  }

  private LogClock clock(Probe.Seen file, Map<String, ClockProof> siblings) {
    ClockProof own = file.proof();
    ClockProof proof = own.witnesses() > 0 ? own : siblings.get(file.stream().folder());
    List<LogClock.Stretch> stretches = proof == null ? List.of() : proof.stretches();
    if (own.witnesses() == 0 && stretches.size() > 1) {
      stretches = List.of();
    }
    Integer years = own.years();
    int year = years != null ? LogClock.BLANK_YEAR + years : guessedYear(file);
    return new LogClock(year, stretches, settings.zone());
  }

  private int guessedYear(Probe.Seen file) {
    LogClock.Asked asked = file.firstAsked();
    if (asked == null) {
      return LogClock.BLANK_YEAR;
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(asked.localSecond(), 0, ZoneOffset.UTC);
    return LogClock.yearBefore(settings.now(), local.getMonthValue(), local.getDayOfMonth());
  }

  private static String clockNote(Probe.Seen file, Map<String, ClockProof> siblings) {
    if (file.firstAsked() == null) {
      return "written";
    }
    if (file.proof().witnesses() > 0) {
      return "proved by " + file.proof().witnesses() + " times inside the log";
    }
    ClockProof sibling = siblings.get(file.stream().folder());
    return sibling != null && sibling.witnesses() > 0
        ? "offset as proved by another file of its directory"
        : "from the settings";
  }

  /// The first time of a file under its true clock, by which it takes its turn.
  private static long first(Probe.Seen file, LogClock clock) {
    LogClock.Asked asked = file.firstAsked();
    if (asked == null) {
      return file.first();
    }
    LocalDateTime local = LocalDateTime.ofEpochSecond(asked.localSecond(), 0, ZoneOffset.UTC);
    if (!asked.yearless()) {
      return new LogClock(0, clock.stretches(), clock.zone()).local(asked.localSecond(), 0, 0);
    }
    LogClock copy = new LogClock(clock.year(), clock.stretches(), clock.zone());
    return copy.yearless(
        local.getMonthValue(), local.getDayOfMonth(), local.toLocalTime().toSecondOfDay(), 0, 0);
  }

  /// The moment a time of a line stands for, or null.
  static @Nullable Instant instant(long micros) {
    return micros == LogLine.NO_TIME
        ? null
        : Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }
}

package org.hoptrail.log;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoptrail.log.Assembler.Covered;
import org.jspecify.annotations.Nullable;

/// A reading of many files, each line in its turn. Files that grow rest at their ends until they
/// are read on; new ones can be added at any time.
public final class LogMerge {

  private final LineReader reader;
  private final Probe probe;
  private final int lineBytes;
  private final LogListener listener;
  private final Clocks clocks;
  private final HostNames names = new HostNames();
  private final Coverage coverage = new Coverage();
  private final PriorityQueue<LogFile> queue = new PriorityQueue<>();
  private final List<LogFile> resting = new ArrayList<>();
  private final Set<String> hosts = new TreeSet<>();
  private boolean narrow = true;
  private int files;

  LogMerge(LineReader reader, Probe probe, LogSettings settings, LogListener listener) {
    this.reader = reader;
    this.probe = probe;
    this.lineBytes = settings.lineBytes();
    this.listener = listener;
    this.clocks = new Clocks(settings.zone());
  }

  /// Adds files.
  ///
  /// @param now the moment before which their first lines were written
  public void add(List<? extends LogStream> streams, Instant now) {
    List<Probe.Seen> seen = new ArrayList<>();
    streams.stream().sorted(Rotated.ORDER).forEach(stream -> seen.add(probe.look(stream)));
    names.add(seen);
    clocks.add(seen);
    for (Probe.Seen file : seen) {
      LogClock clock = clocks.clock(file, now);
      coverage.clock(file.stream().path(), clocks.note(file), Clocks.offset(file, clock));
      long first = Clocks.first(file, clock);
      boolean known = file.firstAsked() == null || !clock.stretches().isEmpty();
      queue.add(new LogFile(file, clock, lineBytes, files++, first, known));
      narrow &= file.isLiteral();
      hosts.addAll(file.hosts());
      hosts.add(names.of(file.stream(), null));
    }
  }

  /// The names under which lines may stand that do not tell them.
  public Set<String> hosts() {
    return Set.copyOf(hosts);
  }

  /// Before the first reading: has only those lines read that hold what is looked for, or what
  /// leads to it. The lines tell the same as if all were read.
  ///
  /// @return whether that can be done; else all lines will be read
  public boolean narrow(Quarry quarry) {
    List<LogFile> all = queue.stream().sorted().filter(LogFile::looksLikeLog).toList();
    boolean someKnown = all.stream().anyMatch(LogFile::isClockKnown);
    boolean someGuessed = !all.stream().allMatch(LogFile::isClockKnown);
    if (!narrow || someKnown && someGuessed) {
      return false;
    }
    LineHunt hunt = new LineHunt(reader, lineBytes, all, quarry);
    List<Excerpt> excerpts = hunt.run();
    if (excerpts == null) {
      return false;
    }
    for (int i = 0; i < all.size(); i++) {
      all.get(i).narrow(excerpts.get(i));
    }
    coverage.passed(hunt.lines());
    return true;
  }

  /// Reads everything to its end, also what has grown since the last call.
  ///
  /// @return whether there were any lines
  public boolean read() {
    long before = coverage.lines();
    resting.forEach(file -> file.feed().goOn());
    queue.addAll(resting);
    resting.clear();
    while (!queue.isEmpty()) {
      LogFile file = queue.poll();
      if (drain(file, queue.peek())) {
        queue.add(file);
      }
    }
    return coverage.lines() > before;
  }

  /// Instead of reading: the time that the log of each host covers. Looks at every line, but only
  /// at when and where it was written.
  ///
  /// @return null when a file cannot be read to its end
  public @Nullable Map<String, Covered> covered() {
    Map<String, HostLog> seen = new TreeMap<>();
    boolean whole = true;
    while (!queue.isEmpty()) {
      LogFile file = queue.poll();
      whole &= open(file);
      while (file.isOpen() && file.advance(reader)) {
        long time = file.line().micros();
        if (time != LogLine.NO_TIME) {
          seen.computeIfAbsent(file.host(names), HostLog::new).seen(time);
        }
      }
      if (file.isOpen()) {
        end(file);
      }
    }
    return whole && coverage.failures().isEmpty() ? Assembler.covered(seen.values()) : null;
  }

  /// Takes a file that will not grow any more out.
  public void remove(LogStream stream) {
    for (LogFile file : List.copyOf(resting)) {
      if (file.stream().equals(stream)) {
        resting.remove(file);
        end(file);
      }
    }
  }

  /// What was read and what was not.
  public Coverage coverage() {
    return coverage;
  }

  /// Reads a file until another has an earlier line; false when it is at its end.
  private boolean drain(LogFile file, @Nullable LogFile next) {
    if (!file.isOpen() && !open(file)) {
      return false;
    }
    while (next == null || file.compareTo(next) <= 0) {
      if (file.hasLine() && file.feed().isRead()) {
        consume(file);
      }
      if (!file.advance(reader)) {
        rest(file);
        return false;
      }
    }
    return true;
  }

  private void rest(LogFile file) {
    if (file.stream().isGrowing()) {
      resting.add(file);
    } else {
      end(file);
    }
  }

  private void end(LogFile file) {
    file.pieces().rest().forEach(due -> tell(file, due));
    coverage.ended(file);
  }

  private boolean open(LogFile file) {
    try {
      file.open();
      return true;
    } catch (IOException broken) {
      coverage.failed(file.path(), broken);
      return false;
    }
  }

  private void consume(LogFile file) {
    LogLine line = file.line();
    String host = file.host(names);
    if (!file.isClockKnown()) {
      coverage.guessed(host);
    }
    LinePiece piece = reader.piece(line, file.owner());
    if (piece != null || file.pieces().areOpen()) {
      file.pieces().before(line, host, piece).forEach(due -> tell(file, due));
    }
    if (piece != null && file.pieces().add(line, host, piece)) {
      coverage.held(file);
      file.pieces().ready().forEach(due -> tell(file, due));
      return;
    }
    Events events = file.events();
    events.clear();
    String system = reader.read(line, file.owner(), events);
    coverage.count(file, system, events);
    listener.line(line, host, system == null ? "" : system);
    events.tell(listener);
  }

  /// Reads a line that was put together from pieces.
  private void tell(LogFile file, Pieces.Due due) {
    Events events = file.events();
    events.clear();
    String system = reader.read(due.line(), null, events);
    coverage.joined(due, system);
    listener.line(due.line(), due.host(), system == null ? "" : system);
    events.tell(listener);
  }
}

package org.hoptrail.log;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.jspecify.annotations.Nullable;

/// A first look at a log file: which hosts wrote it, when it begins, and what proves its clock.
final class Probe {

  /// So much of a file is looked at.
  private static final long BYTES = 4 << 20;

  /// So many lines are asked for times inside them, and then one of every few.
  private static final int DENSE = 1_000;

  private static final int SPARSE = 16;

  private final LineReader reader;
  private final Map<String, LogWriter> writers = new LinkedHashMap<>();
  private final List<ReplyFormat> replies;
  private final int lineBytes;

  /// What was seen of one file.
  ///
  /// @param hosts the host names its lines tell
  /// @param first the first stamp as a blank clock reads it, in microseconds
  /// @param firstAsked the first stamp without zone, or null
  /// @param proof what its ids prove of its clock
  /// @param isLog whether any line was in a form that logs have
  /// @param isLiteral whether lines can be picked out by a text
  /// @param owner the format that opened a line last, or null
  record Seen(
      LogStream stream,
      TreeSet<String> hosts,
      long first,
      LogClock.@Nullable Asked firstAsked,
      ClockProof proof,
      boolean isLog,
      boolean isLiteral,
      LineReader.@Nullable Owner owner) {}

  Probe(List<LogWriter> writers, LineReader reader, int lineBytes) {
    this.reader = reader;
    this.lineBytes = lineBytes;
    writers.forEach(w -> this.writers.put(w.system(), w));
    replies = writers.stream().flatMap(w -> w.replies().stream()).toList();
  }

  /// Looks at a file. One that cannot be opened has nothing to show. Times inside the log mostly
  /// agree; when they do not, every line is asked.
  Seen look(LogStream stream) {
    Look sparse = new Look(stream, SPARSE);
    Look look = sparse.run() ? sparse : new Look(stream, 1);
    if (look != sparse) {
      look.run();
    }
    return look.seen();
  }

  /// One look at the begin of a file.
  private final class Look {
    private final LogStream stream;
    private final int step;
    private final LogClock clock = LogClock.blank();
    private final LogLine line;
    private final LineReader.Habit habit = new LineReader.Habit();
    private final TreeSet<String> hosts = new TreeSet<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private long first = LogLine.NO_TIME;
    private LogClock.@Nullable Asked firstAsked;
    private boolean literal = true;
    private boolean known;
    private @Nullable String lastHost;
    private int asking;
    private long sparseFrom = Long.MAX_VALUE;

    Look(LogStream stream, int step) {
      this.stream = stream;
      this.step = step;
      this.line = new LogLine(stream.path(), clock);
    }

    /// False when more lines should be asked.
    boolean run() {
      try (LineFeed feed = new LineFeed(stream.open(), lineBytes)) {
        while (feed.next(line) && line.offset() < BYTES) {
          take();
        }
      } catch (IOException unreadable) {
        // It will be reported when it is read.
      }
      return step == 1 || asking <= DENSE || agree();
    }

    private boolean agree() {
      boolean soon = evidence.isEmpty() || evidence.getFirst().at() < sparseFrom;
      return soon && evidence.stream().allMatch(e -> e.agrees(evidence.getFirst()));
    }

    private void take() {
      LineReader.Owner owner = reader.open(line, habit);
      LogClock.Asked asked = clock.takeAsked();
      String host = line.host();
      known |= owner != null || line.program() != null || host != null;
      literal = literal && reader.isLiteral(line, owner, habit);
      if (host != null && !host.equals(lastHost)) {
        lastHost = host;
        hosts.add(host);
      }
      if (first == LogLine.NO_TIME) {
        first = line.micros();
        firstAsked = asked;
      }
      if (asked == null) {
        return;
      }
      sparseFrom = asking == DENSE ? line.offset() : sparseFrom;
      if (asking++ < DENSE || asking % step == 0) {
        gather(line, owner, asked, evidence);
      }
    }

    Seen seen() {
      ClockProof proof = ClockProof.of(evidence);
      return new Seen(stream, hosts, first, firstAsked, proof, known, literal, habit.owner());
    }
  }

  private void gather(
      LogLine line, LineReader.@Nullable Owner owner, LogClock.Asked asked, List<Evidence> into) {
    List<LogEvent> events = new ArrayList<>(2);
    String system = reader.read(line, owner, events::add);
    Instant exact = LogScan.instant(line.exact());
    Evidence told = exact == null ? null : Evidence.of(line.offset(), asked, exact);
    if (told != null) {
      into.add(told);
    }
    LogWriter writer = system == null ? null : writers.get(system);
    for (LogEvent event : events) {
      Instant moment = moment(event, writer);
      Evidence found = moment == null ? null : Evidence.of(line.offset(), asked, moment);
      if (found != null) {
        into.add(found);
      }
    }
  }

  private @Nullable Instant moment(LogEvent event, @Nullable LogWriter writer) {
    if (event instanceof LogEvent.Accepted accepted && writer != null) {
      return writer.idTime().apply(accepted.queueId());
    }
    if (event instanceof LogEvent.Attempted attempted
        && attempted.outcome() == Outcome.DELIVERED
        && attempted.reply() != null) {
      return replied(attempted.reply());
    }
    return null;
  }

  private @Nullable Instant replied(String reply) {
    for (ReplyFormat format : replies) {
      Instant told = format.time(reply);
      if (told != null) {
        return told;
      }
    }
    for (LogWriter writer : writers.values()) {
      for (ReplyFormat format : writer.replies()) {
        String id = format.queueId(reply);
        Instant drawn = id == null ? null : writer.idTime().apply(id);
        if (drawn != null) {
          return drawn;
        }
      }
    }
    return null;
  }
}

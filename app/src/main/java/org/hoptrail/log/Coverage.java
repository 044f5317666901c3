package org.hoptrail.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hoptrail.model.LogPlace;
import org.jspecify.annotations.Nullable;

/// What of the logs was understood: lines by system, lines that do not speak of mail by tag, lines
/// that nobody read by class, files that could not be read to their end, and how each file's clock
/// was known.
public final class Coverage {

  /// The class of all lines of files that are no logs, [#strangers].
  public static final String NO_LOG = "no log";

  /// Lines of one class that nobody read.
  ///
  /// @param count how many
  /// @param examples where the first of them stand
  public record Unread(long count, List<LogPlace> examples) {

    public Unread {
      examples = List.copyOf(examples);
    }
  }

  /// A file that could not be read, or not to its end.
  public record Failure(String path, long offset, IOException cause) {}

  private final Map<String, long[]> read = new TreeMap<>();
  private final Map<String, long[]> foreign = new TreeMap<>();
  private final UnreadLines unread = new UnreadLines();

  /// The same of files that may turn out to be no logs.
  private final Map<LogFile, UnreadLines> doubtful = new HashMap<>();

  private final Map<String, String> clocks = new TreeMap<>();
  private final Map<String, String> offsets = new TreeMap<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Set<String> guessed = new TreeSet<>();
  private @Nullable String lastGuessed;
  private final Map<String, Long> strangers = new TreeMap<>();
  private @Nullable String lastSystem;
  private long[] lastCount = new long[1];
  private long lines;
  private long passed;
  private long picked;

  void count(LogFile file, @Nullable String system, Events events) {
    lines++;
    picked += file.isNarrow() ? 1 : 0;
    if (system == null) {
      missed(file);
    } else {
      understood(system);
    }
  }

  /// Counts a line that is held until the others of which it is a piece are there.
  void held(LogFile file) {
    lines++;
    picked += file.isNarrow() ? 1 : 0;
  }

  /// Counts the pieces of a line that was read. Where some are missing, one more is not understood:
  /// the one that should have come.
  void joined(Pieces.Due due, @Nullable String system) {
    Program program = due.line().program();
    String tag = program == null ? "" : program.tag();
    for (int i = 0; i < due.pieces() && system != null; i++) {
      understood(system);
    }
    if (system == null) {
      unread.add(tag, due.pieces(), due.line().place());
    } else if (!due.whole()) {
      unread.add(tag + ", pieces missing behind this one", 1, due.line().place());
    }
  }

  private void understood(String system) {
    if (!system.equals(lastSystem)) {
      lastSystem = system;
      lastCount = read.computeIfAbsent(system, s -> new long[1]);
    }
    lastCount[0]++;
  }

  private void missed(LogFile file) {
    LogLine line = file.line();
    String other = ForeignPrograms.of(line);
    if (other != null) {
      foreign.computeIfAbsent(other, o -> new long[1])[0]++;
      return;
    }
    Program program = line.program();
    String what =
        line.length() == 0
            ? "empty"
            : program != null ? program.tag() : line.host() != null ? "no tag" : "no envelope";
    settle(file);
    UnreadLines own =
        file.isLog() ? unread : doubtful.computeIfAbsent(file, f -> new UnreadLines());
    own.add(what, 1, line.place());
  }

  /// What of a file was not understood counts by itself as soon as the file is known to be a log.
  private void settle(LogFile file) {
    UnreadLines early = file.isLog() ? doubtful.remove(file) : null;
    if (early != null) {
      unread.addAll(early);
    }
  }

  /// Notes that the zone of a host's clock is a guess.
  void guessed(String host) {
    if (!host.equals(lastGuessed)) {
      lastGuessed = host;
      guessed.add(host);
    }
  }

  /// The hosts whose zone nothing inside their own logs proves.
  public Set<String> guessed() {
    return Set.copyOf(guessed);
  }

  void clock(String path, String note, String offset) {
    clocks.put(path, note);
    offsets.put(path, offset);
  }

  void failed(String path, IOException cause) {
    failures.add(new Failure(path, 0, cause));
  }

  void ended(LogFile file) {
    IOException failure = file.feed().failure();
    UnreadLines seen = doubtful.remove(file);
    UnreadLines doubted = seen == null ? new UnreadLines() : seen;
    if (failure != null) {
      failures.add(new Failure(file.path(), file.line().offset(), failure));
      unread.addAll(doubted);
    } else if (file.isLog()) {
      unread.addAll(doubted);
    } else if (!isYetToCome(file)) {
      strangers.put(file.path(), file.feed().lines());
      unread.addAll(doubted, NO_LOG);
    }
    try {
      file.feed().close();
    } catch (IOException ignored) {
      // Everything was read.
    }
  }

  /// Whether it may still become a log: one that is watched was perhaps emptied a moment ago.
  private static boolean isYetToCome(LogFile file) {
    return file.stream().isGrowing() && file.feed().lines() == 0;
  }

  /// Notes how many lines the files have of which not all are read.
  void passed(long all) {
    passed = all;
  }

  /// How many lines there were.
  public long lines() {
    return passed + lines - picked;
  }

  /// How many of them were read: the others do not concern what was asked.
  public long looked() {
    return lines;
  }

  /// Lines understood, by the id of the mail system.
  public Map<String, Long> read() {
    Map<String, Long> result = new TreeMap<>();
    read.forEach((system, count) -> result.put(system, count[0]));
    return result;
  }

  /// Lines of programs that have nothing to do with mail, by tag, and `mark` for what syslog
  /// daemons put between the lines.
  public Map<String, Long> foreign() {
    Map<String, Long> result = new TreeMap<>();
    foreign.forEach((tag, count) -> result.put(tag, count[0]));
    return result;
  }

  /// Lines that nobody understood, by class: the tag they were written under, or what they lack.
  /// Those of files that are no logs are one class, [#NO_LOG].
  public Map<String, Unread> unread() {
    return unread.byClass();
  }

  /// How the clock of each file was known, by path.
  public Map<String, String> clocks() {
    return clocks;
  }

  /// The zone, and the year, by which the dates of each file were read, by path; empty where they
  /// tell all themselves.
  public Map<String, String> offsets() {
    return offsets;
  }

  /// Files without a single line in any form that logs have: how many lines, by path.
  public Map<String, Long> strangers() {
    return strangers;
  }

  /// Files that could not be read, or not to their end.
  public List<Failure> failures() {
    return List.copyOf(failures);
  }
}

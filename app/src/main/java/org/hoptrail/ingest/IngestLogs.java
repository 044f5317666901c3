package org.hoptrail.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoptrail.index.FileMark;
import org.hoptrail.index.KnownLog;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.LedgerBook;
import org.hoptrail.pipeline.Retrial;
import org.hoptrail.pipeline.ToldLogs;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.jspecify.annotations.Nullable;

/// The logs of a run of `ingest`: those that its index remembers, and those that are named. They
/// are read when there is something new in them, or a message that they may speak of, and then all
/// of them: what the log of one host means may hang on that of another.
final class IngestLogs implements AutoCloseable {

  private static final String STDIN = "-";

  private final IngestWork work;
  private final LogPlaces places;
  private final List<String> named;
  private final List<LogInput> standardInput;
  private final Map<String, FileMark> marks = new LinkedHashMap<>();
  private List<LogInput> found = List.of();
  private List<InputFailure> unopened = List.of();
  private boolean unmarked;
  private @Nullable LedgerBook told;
  private boolean unreadable;

  /// @param named what is named as logs; `-` for standard input, which cannot be read again and is
  ///     not remembered
  IngestLogs(IngestWork work, List<String> named) {
    this.work = work;
    this.named = List.copyOf(named);
    places = new LogPlaces();
    places.remembered(work.shelf().logs());
    named.stream().filter(path -> !path.equals(STDIN)).forEach(path -> places.add(path, false));
    standardInput =
        named.contains(STDIN)
            ? new LogFiles(limits()).find(List.of(STDIN), work.means().standardInput())
            : List.of();
    find();
  }

  /// Whether others are not all among these.
  boolean lack(TakenLogs others) {
    return !together(others).all().equals(places.all());
  }

  /// These and others.
  IngestLogs with(TakenLogs others) {
    return new IngestLogs(this, together(others));
  }

  private LogPlaces together(TakenLogs others) {
    LogPlaces more = new LogPlaces();
    more.remembered(places.all());
    others.addTo(more);
    return more;
  }

  private IngestLogs(IngestLogs fewer, LogPlaces places) {
    this.work = fewer.work;
    this.named = fewer.named;
    this.standardInput = fewer.standardInput;
    this.places = places;
    find();
  }

  /// Whether there is any log, or was.
  boolean isEmpty() {
    return places.all().isEmpty() && !named.contains(STDIN);
  }

  /// Whether a log is not as it was when it was read last.
  boolean areNew() {
    return unmarked || !unopened.isEmpty() || marks.values().stream().anyMatch(work.shelf()::wants);
  }

  /// How many files the logs are.
  int files() {
    return marks.size();
  }

  /// An analyzer that holds messages against the logs, which are read for the first message.
  Analyzer analyzer() {
    Settings settings = work.settings();
    return isEmpty() ? new Analyzer(settings) : ToldLogs.late(settings, this::told);
  }

  /// Judges messages again by the logs.
  Retrial retrial() {
    return isEmpty()
        ? Retrial.withoutLogs(work.settings(), work.verification())
        : told().retrial(work.settings(), work.verification());
  }

  /// What the logs tell; they are read when this is asked for the first time.
  ToldLogs told() {
    LedgerBook known = told;
    if (known == null) {
      @Nullable Path space = work.shelf().space();
      long start = System.nanoTime();
      known = LedgerBook.read(found, work.means().logs(), space, lines -> read(lines, start));
      unreadable = work.teller().logs(named, unopened, known.coverage(), !areNew());
      Set<String> strangers = known.coverage().strangers().keySet();
      marks.keySet().removeAll(strangers);
      told = known;
    }
    return known;
  }

  private void read(long lines, long start) {
    work.heap().tidy();
    work.teller().progress(() -> sentence(lines, (System.nanoTime() - start) / 1e9));
  }

  private static String sentence(long lines, double seconds) {
    return String.format(
        Locale.ROOT, "%,d lines of logs, %,.0f a second", lines, lines / Math.max(0.001, seconds));
  }

  /// Lets go of what the logs tell; asked again, they are read again.
  void forget() {
    LedgerBook known = told;
    if (known != null) {
      told = null;
      known.close();
    }
  }

  @Override
  public void close() {
    forget();
  }

  /// Everything that is known of the logs was put on the shelf: remembers where they lie, and which
  /// of them need not be read again while they stay as they are.
  void done() {
    for (Map.Entry<String, FileMark> each : new HashSet<>(marks.entrySet())) {
      if (Marks.isSettled(
          each.getValue(), Marks.ofLog(each.getKey()), work.means().clock().instant())) {
        work.shelf().done(each.getValue());
      }
    }
  }

  /// Files that do not grow, since they are packed.
  List<LogInput> packed() {
    return found.stream().filter(input -> !input.isPlain() && input.isRereadable()).toList();
  }

  /// The places of the logs.
  List<KnownLog> places() {
    return places.all();
  }

  /// Whether some of them could not be read, as far as that was tried.
  boolean areUnreadable() {
    return unreadable;
  }

  private Limits limits() {
    return work.settings().limits();
  }

  /// Whether it is what else lies in an archive with logs, such as mail.
  private boolean isStrange(LogInput input) {
    return input.isMember() && !new TakenLogs(work.means().logs()).isLog(input);
  }

  private void find() {
    LogFiles files = new LogFiles(limits());
    List<LogInput> all = new ArrayList<>(standardInput);
    for (KnownLog log : places.all()) {
      boolean gone = !Files.exists(Path.of(log.path()));
      if (!gone || named.contains(log.shown())) {
        files.find(log.shown(), log.below()).stream()
            .filter(input -> named.contains(log.shown()) || !isStrange(input))
            .forEach(all::add);
      }
    }
    found = all;
    unopened = files.failures();
    for (LogInput input : all) {
      FileMark mark = Marks.ofLog(input.path());
      unmarked |= mark == null;
      if (mark != null) {
        marks.put(input.path(), mark);
      }
    }
  }
}

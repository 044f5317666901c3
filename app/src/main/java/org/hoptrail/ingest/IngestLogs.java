package org.hoptrail.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoptrail.index.FileMark;
import org.hoptrail.index.KnownLog;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.LogBook;
import org.hoptrail.pipeline.Retrial;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.LogFiles;
import org.hoptrail.source.LogInput;
import org.jspecify.annotations.Nullable;

/// The logs of a run of `ingest`: those that its index remembers, and those that are named. They
/// are read when there is something new in them, or a message that they may speak of, and then all
/// of them: what the log of one host means may hang on that of another.
final class IngestLogs {

  private static final String STDIN = "-";

  private final IngestWork work;
  private final LogPlaces places;
  private final List<String> named;
  private final List<LogInput> standardInput;
  private final Map<String, FileMark> marks = new LinkedHashMap<>();
  private List<LogInput> found = List.of();
  private List<InputFailure> unopened = List.of();
  private boolean unmarked;
  private LogBook.@Nullable Told told;
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

  /// These and others; this, when they are all among these.
  IngestLogs with(TakenLogs others) {
    LogPlaces more = new LogPlaces();
    more.remembered(places.all());
    others.addTo(more);
    return more.all().equals(places.all()) ? this : new IngestLogs(this, more);
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
    return isEmpty() ? new Analyzer(settings) : LogBook.Told.late(settings, this::told);
  }

  /// Judges messages again by the logs.
  Retrial retrial() {
    return isEmpty()
        ? Retrial.withoutLogs(work.settings(), work.verification())
        : told().retrial(work.settings(), work.verification());
  }

  /// What the logs tell; they are read when this is asked for the first time.
  LogBook.Told told() {
    LogBook.Told known = told;
    if (known == null) {
      LogBook book = LogBook.read(found, work.means().logs());
      unreadable = work.teller().logs(named, unopened, book.coverage(), !areNew());
      Set<String> strangers = book.coverage().strangers().keySet();
      marks.keySet().removeAll(strangers);
      known = book.told();
      told = known;
    }
    return known;
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

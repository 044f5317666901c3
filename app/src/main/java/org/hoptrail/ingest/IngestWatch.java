package org.hoptrail.ingest;

import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hoptrail.index.KnownLog;
import org.hoptrail.index.Spoken;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.pipeline.LiveReading;
import org.hoptrail.pipeline.LogBook;
import org.hoptrail.pipeline.Retrial;
import org.hoptrail.pipeline.ToldLogs;
import org.hoptrail.source.LogWatch;
import org.hoptrail.source.Sources;

/// `ingest --watch`: looks again and again for new mail and new log lines until it is stopped, and
/// makes last at once what it finds.
///
/// Logs are read on where they have grown. What is long finished is forgotten, so a message that
/// comes much later than its log lines is held against them by the next run only.
final class IngestWatch {

  /// Between two looks.
  private static final long PAUSE_MILLIS = 300;

  /// A look that takes long is followed by a pause so many times as long.
  private static final long REST = 3;

  private final IngestWork work;
  private final Until end;
  private final IngestRun run;
  private final LiveReading live;
  private final TakenLogs taken;
  private final LogPlaces places = new LogPlaces();
  private final NewlySpoken spoken = new NewlySpoken();
  private long lines;

  private IngestWatch(
      IngestWork work, Until end, IngestRun run, LiveReading live, TakenLogs taken) {
    this.work = work;
    this.end = end;
    this.run = run;
    this.live = live;
    this.taken = taken;
  }

  /// Works until the end.
  static Ingested run(IngestWork work, Until end) {
    LogSettings reading = work.means().logs();
    LogWatch none = new LogWatch(List.of(), InputStream.nullInputStream());
    TakenLogs taken = new TakenLogs(reading);
    try (LiveReading live = new LiveReading(none, reading, any -> true, work.means().clock());
        IngestRun run = new IngestRun(ToldLogs.late(work.settings(), live::told), work, taken)) {
      return new IngestWatch(work, end, run, live, taken).work();
    }
  }

  private Ingested work() {
    IngestLogs logs = new IngestLogs(work, work.order().logs());
    watch(logs.places());
    live.begin(logs.packed());
    all();
    long pause = 0;
    while (!end.within(pause)) {
      long start = System.nanoTime();
      mail();
      logs();
      compare();
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      pause = Math.max(PAUSE_MILLIS, REST * took);
    }
    live.end();
    all();
    compare();
    return run.finish(places.all().isEmpty() ? -1 : live.told().deliveries().size());
  }

  private void watch(List<KnownLog> logs) {
    List<KnownLog> before = places.all();
    places.remembered(logs);
    for (KnownLog log : places.all()) {
      if (!before.contains(log)) {
        live.add(log.shown(), log.below());
      }
    }
    work.shelf().remember(places.all());
  }

  /// Looks for new messages, and for logs that were not there before.
  private void mail() {
    new Sources(work.settings().limits())
        .read(work.order().paths(), InputStream.nullInputStream(), run);
    run.commit();
    LogPlaces met = new LogPlaces();
    taken.addTo(met);
    watch(met.all());
  }

  /// Looks for new lines.
  private void logs() {
    List<Delivery> news = live.more();
    long read = live.coverage().lines();
    if (!news.isEmpty() || read > lines) {
      lines = read;
      LogBook.Told told = live.told();
      take(told, told.now(news), spoken.of(news, told));
    }
  }

  /// Takes all that is known of the logs: also lines that change nothing of a state, which were not
  /// worth telling one by one.
  private void all() {
    lines = live.coverage().lines();
    LogBook.Told told = live.told();
    spoken.of(List.of(), told);
    take(told, told.deliveries(), NewlySpoken.all(told));
  }

  /// What a message rests on may be forgotten; then the next run looks at all of them.
  private void compare() {
    Supplier<Retrial> retrial = () -> live.told().retrial(work.settings(), work.verification());
    run.compare(new SecondLook(retrial), places.all().isEmpty());
  }

  private void take(LogBook.Told told, List<Delivery> deliveries, Spoken of) {
    run.deliver(deliveries);
    run.judge(() -> of, told.retrial(work.settings(), work.verification()));
  }
}

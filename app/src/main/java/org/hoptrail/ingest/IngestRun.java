package org.hoptrail.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.hoptrail.index.FileMark;
import org.hoptrail.index.Identity;
import org.hoptrail.index.Spoken;
import org.hoptrail.index.StoredRoute;
import org.hoptrail.ingest.Teller.Kind;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.RawMessage;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Judged;
import org.hoptrail.pipeline.Keepsake;
import org.hoptrail.pipeline.Retrial;
import org.hoptrail.pipeline.ToldLogs;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Tally;
import org.jspecify.annotations.Nullable;

/// One run of `ingest`: analyses what is new and puts it on the shelf.
final class IngestRun implements MessageSink, AutoCloseable {

  private static final String NO_MAIL = "no-mail";

  /// After so many deliveries, progress is told.
  private static final int LOT = 1_000;

  private static final long COMMIT_NANOS = Duration.ofSeconds(10).toNanos();

  private final Tracing tracing;
  private final IngestWork work;
  private final Ingest.Order order;
  private final Shelf shelf;
  private final TakenLogs taken;
  private final Set<InputFailure> failed = new HashSet<>();
  private final Teller teller;
  private final Headway headway;
  private final Heap heap;
  private @Nullable FileMark current;
  private long committed = System.nanoTime();
  private long unchanged;
  private long failures;
  private long deliveries = -1;

  /// @param taken takes the logs that are met
  IngestRun(Analyzer analyzer, IngestWork work, TakenLogs taken) {
    this.work = work;
    this.order = work.order();
    this.shelf = work.shelf();
    this.taken = taken;
    this.heap = work.heap();
    teller = work.teller();
    Teller told = work.watches() ? null : teller;
    headway = new Headway(order.paths(), told, shelf::note, work.means().clock());
    tracing = Tracing.keeping(analyzer, work.verification(), shelf::put, this::failure);
  }

  @Override
  public boolean wants(Path file) {
    FileMark mark = Marks.ofMail(file);
    current = mark;
    if (mark == null || shelf.wants(mark)) {
      return true;
    }
    if (!work.watches()) {
      unchanged++;
      headway.read(mark.size());
      headway.file();
    }
    return false;
  }

  @Override
  public void ended(Path file, boolean whole, long found) {
    FileMark read = current;
    headway.file();
    boolean settled = read != null && isSettled(read, file);
    if (read != null && settled && whole && found > 0) {
      shelf.done(read);
    }
    teller.file(file, found > 0 ? Kind.MAIL : taken.has(file) ? Kind.LOG : Kind.NEITHER);
    commitSometimes();
  }

  private boolean isSettled(FileMark read, Path file) {
    return Marks.isSettled(read, Marks.ofMail(file), work.means().clock().instant());
  }

  @Override
  public boolean takes(Place place, byte[] head) {
    return !order.mailOnly() && taken.take(place, head);
  }

  @Override
  public void read(int bytes) {
    headway.read(bytes);
  }

  @Override
  public @Nullable BodySink body(byte[] header, boolean quoted) {
    return tracing.body(header, quoted);
  }

  @Override
  public void message(RawMessage message) {
    boolean isNew = shelf.claims(Identity.of(message.source(), message.header()));
    headway.message(isNew);
    if (isNew) {
      tracing.message(message);
      commitSometimes();
    } else {
      tracing.leave();
    }
  }

  private void commitSometimes() {
    boolean late = System.nanoTime() - committed > COMMIT_NANOS && shelf.unwritten() > 0;
    if (late || shelf.unwritten() >= order.commitEvery()) {
      commit();
    }
  }

  /// Makes last what was read.
  void commit() {
    tracing.finish();
    shelf.commit();
    committed = System.nanoTime();
    headway.show();
    heap.tidy();
  }

  /// Who looks again and again meets the same failures, and a directory that is empty may not stay
  /// so.
  @Override
  public void failure(InputFailure failure) {
    if (work.watches() && (failure.code().equals(NO_MAIL) || !failed.add(failure))) {
      return;
    }
    failures++;
    teller.failure(failure);
  }

  /// Takes all that logs tell, which need not be read again then while they stay as they are.
  void tell(IngestLogs logs) {
    shelf.remember(logs.places());
    ToldLogs told = logs.told();
    deliveries = deliver(told);
    judge(() -> NewlySpoken.all(told), told.retrial(work.settings(), work.verification()));
    logs.done();
    commit();
  }

  /// Takes all deliveries that logs tell of, and counts them.
  private long deliver(ToldLogs told) {
    commit();
    LongAdder count = new LongAdder();
    told.deliveries(
        together -> {
          count.add(together.size());
          shelf.tell(together);
          if (count.sum() % LOT < together.size()) {
            heap.tidy();
            teller.progress(() -> delivered(count.sum(), told.size()));
          }
        });
    return count.sum();
  }

  private static String delivered(long done, int all) {
    return String.format(
        Locale.ROOT,
        "%,d deliveries out of the logs, %d %%",
        done,
        100 * done / Math.max(done, all));
  }

  /// Takes what logs tell of deliveries.
  void deliver(List<Delivery> told) {
    commit();
    shelf.tell(told);
  }

  /// Judges messages again that are in the index, or were put there by this run.
  ///
  /// @param spoken which; asked only when there is any
  void judge(Supplier<Spoken> spoken, Retrial retrial) {
    commit();
    shelf.stored(spoken, stored -> judge(retrial, stored));
    commit();
  }

  private void judge(Retrial retrial, StoredRoute stored) {
    Keepsake kept = Keepsake.read(stored.kept(), stored.source());
    Judged now = retrial.again(stored.source(), stored.header(), kept);
    if (now != null) {
      shelf.replace(stored, now);
    }
  }

  /// Judges messages again of which others tell something else since this run.
  ///
  /// @param forGood whether all logs are at hand that they may rest on
  void compare(SecondLook look, boolean forGood) {
    commit();
    shelf.compare(look::judge, forGood);
    commit();
  }

  /// Commits the rest and says what was done.
  ///
  /// @param sameLogs how many logs were left as they were
  /// @param unreadable whether some log could not be read
  Ingested finish(Tally tally, long sameLogs, boolean unreadable) {
    return done(headway.messages(), unchanged, tally.skipped(), sameLogs, unreadable);
  }

  /// The same after many looks at the same files, of which each would count again.
  ///
  /// @param told how many deliveries the logs tell of; -1 without logs
  Ingested finish(long told) {
    deliveries = told;
    return done(headway.added(), 0, 0, 0, false);
  }

  private Ingested done(long read, long same, long skipped, long sameLogs, boolean unreadable) {
    tracing.finish();
    shelf.finish();
    return new Ingested(
        read,
        headway.added(),
        read - headway.added(),
        same,
        skipped,
        failures,
        deliveries,
        shelf.told(),
        shelf.replaced(),
        shelf.compared(),
        sameLogs,
        unreadable || failures > 0);
  }

  @Override
  public void close() {
    teller.over();
    tracing.close();
  }
}

package org.hoptrail.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.hoptrail.index.FileMark;
import org.hoptrail.index.Identity;
import org.hoptrail.index.StoredRoute;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Judged;
import org.hoptrail.pipeline.Keepsake;
import org.hoptrail.pipeline.LogBook;
import org.hoptrail.pipeline.Retrial;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.Printable;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Tally;
import org.jspecify.annotations.Nullable;

/// One run of `ingest`: analyses what is new and puts it on the shelf.
final class IngestRun implements MessageSink, AutoCloseable {

  private static final long COMMIT_NANOS = Duration.ofSeconds(10).toNanos();

  private final Tracing tracing;
  private final Shelf shelf;
  private final TakenLogs taken;
  private final IngestWork.Order order;
  private final Terminal terminal;
  private final Progress progress;
  private final Headway headway;
  private @Nullable FileMark current;
  private long committed = System.nanoTime();
  private long messages;
  private long added;
  private long unchanged;
  private long deliveries = -1;
  private long changed;

  /// @param taken takes the logs that are met
  IngestRun(
      Analyzer analyzer,
      @Nullable Verification verification,
      Shelf shelf,
      TakenLogs taken,
      IngestWork.Order order,
      Terminal terminal) {
    this.shelf = shelf;
    this.taken = taken;
    this.order = order;
    this.terminal = terminal;
    progress = new Progress(terminal);
    headway = new Headway(order.paths(), progress, shelf::note, Clock.systemUTC());
    tracing = Tracing.keeping(analyzer, verification, shelf::put, this::failure);
  }

  @Override
  public boolean wants(Path file) {
    FileMark mark = Marks.ofMail(file);
    current = mark;
    if (mark == null || shelf.wants(mark)) {
      return true;
    }
    unchanged++;
    headway.read(mark.size());
    headway.file();
    return false;
  }

  @Override
  public void ended(Path file, boolean whole, long found) {
    FileMark read = current;
    headway.file();
    boolean settled = read != null && Marks.isSettled(read, Marks.ofMail(file));
    if (read != null && settled && whole && found > 0) {
      shelf.done(read);
    }
    if (order.lists()) {
      list(file, found);
    }
    commitSometimes();
  }

  private void list(Path file, long found) {
    String what = found > 0 ? "mail     " : taken.has(file) ? "log      " : "neither  ";
    progress.clear();
    terminal.say(what + Printable.of(file.toString()) + "\n");
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
    messages++;
    boolean isNew = shelf.claims(Identity.of(message.source(), message.header()));
    headway.message(isNew);
    if (isNew) {
      added++;
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

  private void commit() {
    tracing.finish();
    shelf.commit();
    committed = System.nanoTime();
  }

  @Override
  public void failure(InputFailure failure) {
    progress.clear();
    terminal.err().println(FailureLine.of(failure));
  }

  /// Takes what logs tell: deliveries, and how the messages that are in the index already look by
  /// them.
  void tell(IngestLogs logs, Settings settings, @Nullable Verification verification) {
    commit();
    shelf.remember(logs.places());
    LogBook.Told told = logs.read().told();
    deliveries = told.deliveries().size();
    for (Delivery delivery : told.deliveries()) {
      changed += shelf.tell(delivery) ? 1 : 0;
    }
    Retrial retrial = told.retrial(settings, verification);
    shelf.stored(logs.read()::spoken, stored -> judge(retrial, stored));
    logs.done();
    commit();
  }

  private void judge(Retrial retrial, StoredRoute stored) {
    Keepsake kept = Keepsake.read(stored.kept(), stored.source());
    Judged now = retrial.again(stored.source(), stored.header(), kept);
    if (now != null) {
      shelf.replace(stored, now);
    }
  }

  /// Commits the rest and tells what was done.
  ///
  /// @param sameLogs how many logs were left as they were
  void finish(Tally tally, long sameLogs) {
    tracing.finish();
    shelf.finish();
    progress.clear();
    Ingested done =
        new Ingested(
            messages,
            added,
            messages - added,
            unchanged,
            tally.skipped(),
            tally.failures(),
            deliveries,
            changed,
            shelf.replaced(),
            sameLogs);
    terminal.say(order.text() ? done.sentence() : done.json());
  }

  @Override
  public void close() {
    progress.clear();
    tracing.close();
  }
}

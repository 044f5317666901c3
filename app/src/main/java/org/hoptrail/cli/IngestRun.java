package org.hoptrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hoptrail.index.FileMark;
import org.hoptrail.index.Identity;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.RawMessage;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Tally;
import org.jspecify.annotations.Nullable;

/// One run of `ingest`: analyses what is new and puts it on the shelf.
final class IngestRun implements MessageSink, AutoCloseable {

  private static final long COMMIT_NANOS = Duration.ofSeconds(10).toNanos();

  /// A file written to so shortly before may change again without a new time.
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private static final Clock CLOCK = Clock.systemUTC();

  private final Tracing tracing;
  private final Shelf shelf;
  private final int commitEvery;
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

  /// @param paths all that is to be read
  /// @param commitEvery after how many new messages what was read is made last
  IngestRun(
      List<String> paths,
      Analyzer analyzer,
      @Nullable Verification verification,
      Shelf shelf,
      int commitEvery,
      Terminal terminal) {
    this.shelf = shelf;
    this.commitEvery = commitEvery;
    this.terminal = terminal;
    progress = new Progress(terminal);
    headway = new Headway(paths, progress, shelf::note, CLOCK);
    tracing = new Tracing(analyzer, verification, shelf::put, this::failure);
  }

  @Override
  public boolean wants(Path file) {
    FileMark mark = mark(file);
    current = mark;
    if (mark == null || shelf.wants(mark)) {
      return true;
    }
    unchanged++;
    headway.read(mark.size());
    headway.file();
    return false;
  }

  /// The file as it is now; null for what is no plain file, or vanished.
  private static @Nullable FileMark mark(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      String path = file.toAbsolutePath().normalize().toString();
      return now.isRegularFile()
          ? new FileMark(path, now.size(), now.lastModifiedTime().toInstant())
          : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  @Override
  public void ended(Path file, boolean whole, long found) {
    FileMark read = current;
    headway.file();
    boolean settled = read != null && read.modified().isBefore(Instant.now(CLOCK).minus(SETTLED));
    if (read != null && settled && whole && found > 0 && read.equals(mark(file))) {
      shelf.done(read);
    }
    commitSometimes();
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
    if (late || shelf.unwritten() >= commitEvery) {
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

  /// Takes what logs tell, after the messages.
  void tell(List<Delivery> told) {
    commit();
    deliveries = told.size();
    for (Delivery delivery : told) {
      changed += shelf.tell(delivery) ? 1 : 0;
    }
  }

  /// Commits the rest and tells what was done.
  void finish(Tally tally, boolean text) {
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
            changed);
    terminal.say(text ? done.sentence() : done.json());
  }

  @Override
  public void close() {
    progress.clear();
    tracing.close();
  }
}

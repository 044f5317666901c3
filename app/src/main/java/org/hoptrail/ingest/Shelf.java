package org.hoptrail.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hoptrail.index.Comparison;
import org.hoptrail.index.FileMark;
import org.hoptrail.index.IndexedDelivery;
import org.hoptrail.index.IndexedRoute;
import org.hoptrail.index.KnownLog;
import org.hoptrail.index.RouteWriter;
import org.hoptrail.index.Spoken;
import org.hoptrail.index.StoredRoute;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.IngestProgress;
import org.hoptrail.model.Report;
import org.hoptrail.pipeline.Heard;
import org.hoptrail.pipeline.Judged;
import org.hoptrail.pipeline.Keepsake;
import org.hoptrail.render.DeliveryJson;
import org.hoptrail.render.ReportJson;
import org.jspecify.annotations.Nullable;

/// Puts reports into an index beside the reading, on all processors, so many at a time that memory
/// is bounded. A file counts as read only together with all of its messages.
final class Shelf implements AutoCloseable {

  /// How many reports may wait.
  private static final int WAITING = 256;

  private final @Nullable RouteWriter writer;
  private final boolean again;
  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(WAITING);
  private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();
  private final List<FileMark> done = new ArrayList<>();
  private final AtomicLong replaced = new AtomicLong();
  private final AtomicLong told = new AtomicLong();
  private final AtomicLong compared = new AtomicLong();
  private int unwritten;
  private boolean written;

  /// @param writer null when nothing is to be written
  /// @param again whether messages that are in the index already are wanted too
  Shelf(@Nullable RouteWriter writer, boolean again) {
    this.writer = writer;
    this.again = again;
    int processors = Runtime.getRuntime().availableProcessors();
    threads =
        Executors.newFixedThreadPool(
            processors, Thread.ofPlatform().daemon().name("index-", 0).factory());
  }

  /// Whether something new may be in a file.
  boolean wants(FileMark file) {
    return writer == null || again || !writer.knows(file);
  }

  /// Whether a message is to be analysed and put.
  boolean claims(String id) {
    return writer == null || again || writer.claim(id);
  }

  /// How much waits for [#commit].
  int unwritten() {
    return unwritten + done.size();
  }

  void put(Judged judged) {
    work(to -> to.add(indexed(judged)));
  }

  /// Puts a message that was judged again in the place of what was known of it, unless that is the
  /// same.
  void replace(StoredRoute old, Judged judged) {
    replace(old, judged, replaced, RouteWriter::add);
  }

  private void replace(
      StoredRoute old, Judged judged, AtomicLong count, BiConsumer<RouteWriter, IndexedRoute> put) {
    work(
        to -> {
          IndexedRoute now = indexed(judged);
          if (!Arrays.equals(old.json(), now.json()) || !old.kept().equals(now.kept())) {
            put.accept(to, now);
            count.incrementAndGet();
          }
        });
  }

  /// Judges those messages again of which others may tell something else than before, as the last
  /// commit has them.
  ///
  /// @param judge gives null for what stays as it is
  /// @param forGood whether whatever stays as it is need not be looked at by the next run
  void compare(BiFunction<StoredRoute, Comparison, @Nullable Judged> judge, boolean forGood) {
    RouteWriter from = writer;
    if (from == null || !from.isToCompare()) {
      return;
    }
    from.compare(
        (stored, others) -> {
          Judged now = judge.apply(stored, others);
          if (now != null) {
            replace(stored, now, compared, RouteWriter::replace);
          }
        });
    if (forGood) {
      from.compared();
      unwritten++;
    }
  }

  /// How many messages were replaced since others told something of them, as far as that is done.
  long compared() {
    return compared.get();
  }

  /// How many messages were replaced by what logs tell, as far as that is done.
  long replaced() {
    return replaced.get();
  }

  private static IndexedRoute indexed(Judged judged) {
    Keepsake kept = judged.keepsake();
    Heard heard = kept.heard();
    return new IndexedRoute(
        judged.report(),
        json(judged.report()),
        kept.text(),
        !heard.isNothing(),
        List.copyOf(heard.clocks().values()),
        heard.usualRoute());
  }

  /// Hands over the messages that logs speak of, as the last commit has them.
  ///
  /// @param spoken what they speak of; asked only when there is any message
  void stored(Supplier<Spoken> spoken, Consumer<StoredRoute> to) {
    if (writer != null && writer.holdsMessages()) {
      writer.stored(spoken.get(), to);
    }
  }

  /// The logs that the index remembers.
  List<KnownLog> logs() {
    return writer == null ? List.of() : writer.logs();
  }

  /// Remembers where logs lie, from the next commit on.
  void remember(List<KnownLog> logs) {
    if (writer != null && !writer.logs().equals(logs)) {
      writer.remember(logs);
      unwritten++;
    }
  }

  private void work(Consumer<RouteWriter> step) {
    RouteWriter to = writer;
    unwritten++;
    if (to == null) {
      return;
    }
    room.acquireUninterruptibly();
    demandWhole();
    threads.execute(
        () -> {
          try {
            step.accept(to);
          } catch (RuntimeException | Error failure) {
            broken.compareAndSet(null, asRuntime(failure));
          } finally {
            room.release();
          }
        });
  }

  private static RuntimeException asRuntime(Throwable failure) {
    return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
  }

  private static byte[] json(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    ReportJson json = new ReportJson(bytes, false);
    json.write(report);
    json.flush();
    return bytes.toByteArray();
  }

  /// Puts what logs tell.
  ///
  /// @param together deliveries that have to do with each other: if any are the same, they are here
  void tell(List<Delivery> together) {
    if (writer == null) {
      told.addAndGet(together.size());
    }
    work(
        to -> {
          Set<String> seen = new HashSet<>();
          for (Delivery delivery : together) {
            IndexedDelivery indexed = new IndexedDelivery(delivery, json(delivery));
            if (seen.add(indexed.id()) && to.tell(indexed)) {
              told.incrementAndGet();
            }
          }
        });
  }

  /// How many deliveries were new or had changed, as far as they are put.
  long told() {
    return told.get();
  }

  /// A directory for files that are needed meanwhile, or null.
  @Nullable Path space() {
    return writer == null ? null : writer.directory();
  }

  /// Without the line feed behind it.
  private static byte[] json(Delivery delivery) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
    DeliveryJson json = new DeliveryJson(bytes, false);
    json.write(delivery);
    json.flush();
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
  }

  /// Remembers, at the next commit, that all messages of a file have been put.
  void done(FileMark file) {
    done.add(file);
  }

  /// Tells who reads the index how far the work has come.
  void note(IngestProgress progress) {
    if (writer != null) {
      writer.note(progress);
    }
  }

  /// Waits for all that was put, and makes it last; fails when something could not be written.
  void commit() {
    room.acquireUninterruptibly(WAITING);
    room.release(WAITING);
    demandWhole();
    if (writer != null && unwritten() > 0) {
      done.forEach(writer::done);
      writer.commit();
      written = true;
    }
    done.clear();
    unwritten = 0;
  }

  /// Commits the rest and leaves the index in order.
  void finish() {
    commit();
    if (writer != null && written) {
      writer.settle();
    }
  }

  private void demandWhole() {
    RuntimeException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    room.acquireUninterruptibly(WAITING);
  }
}

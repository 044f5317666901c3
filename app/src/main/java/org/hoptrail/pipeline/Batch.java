package org.hoptrail.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Verdicts;
import org.hoptrail.verify.dkim.BodyHashes;
import org.jspecify.annotations.Nullable;

/// Analyses a stream of messages on several threads, and hands over what was made of their reports
/// in the order of the messages, whatever the number of threads. So many are under way at a time
/// that memory is bounded.
///
/// A message takes three steps. It is read, and verified, beside others; it is judged in its turn,
/// as what the messages before it bear may speak against it; and its report is worked on beside
/// others again. Each step has a thread of its own, and few of them work at a time: as many as
/// there are desks. One that waits for the DNS leaves its desk to others.
///
/// Used by one thread, on which messages are judged and results handed over.
///
/// @param <T> what is made of a report
public final class Batch<T> implements AutoCloseable {

  /// Messages under way for each desk: so many that no desk has to wait for the reader.
  private static final int FOR_EACH_DESK = 8;

  /// Bytes of headers under way: a report on a header takes many times its room.
  private static final long HEADERS = 4L << 20;

  private final @Nullable Verification verification;
  private final Consumer<T> results;
  private final BlockingQueue<Desk<T>> desks = new LinkedBlockingQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<Pending<Read>> reading = new ArrayDeque<>();
  private final Deque<Pending<T>> making = new ArrayDeque<>();
  private final SeenStamps seen = new SeenStamps();
  private final Analyzer judge;
  private final int most;
  private long headers;
  private @Nullable BodyHashes body;

  /// What works on one message at a time.
  private record Desk<T>(Analyzer analyzer, Function<Report, T> work) {}

  private record Read(Reading reading, Verdicts verdicts) {}

  /// A step that is under way, for a message with so many bytes of header.
  private record Pending<V>(int header, CompletableFuture<V> result) {}

  /// @param desks how many messages are worked on at a time, at least 1
  /// @param analyzers makes an analyzer for each desk
  /// @param works makes, for each desk, what is done with reports; one desk does one at a time
  /// @param verification asks the DNS, or null when nothing is to be verified
  /// @param results takes what was made
  public Batch(
      int desks,
      Supplier<Analyzer> analyzers,
      Supplier<Function<Report, T>> works,
      @Nullable Verification verification,
      Consumer<T> results) {
    this.verification = verification;
    this.results = results;
    judge = analyzers.get();
    for (int i = 0; i < desks; i++) {
      this.desks.add(new Desk<>(analyzers.get(), works.get()));
    }
    int busy = desks * FOR_EACH_DESK;
    most = verification == null ? busy : Math.max(busy, Tracing.WAITING);
  }

  /// Who takes the body of the next message, or null when nobody needs it.
  ///
  /// @param header the bytes of its header block
  /// @param quoted whether a mailbox put `>` before lines that begin with `From `
  public @Nullable BodySink body(byte[] header, boolean quoted) {
    body = verification == null ? null : BodyHashes.wanted(Tracing.fields(header), quoted);
    return body;
  }

  /// Takes the next message. Hands over what has become ready, oldest message first.
  public void take(RawMessage message) {
    BodyHashes hashes = body;
    body = null;
    int header = message.header().length;
    while (underWay() > 0 && headers + header > HEADERS) {
      advance();
    }
    headers += header;
    reading.add(new Pending<>(header, begin(() -> read(message, hashes))));
    while (underWay() >= most || isReady(reading) || isReady(making)) {
      advance();
    }
  }

  private int underWay() {
    return reading.size() + making.size();
  }

  private static <V> boolean isReady(Deque<Pending<V>> steps) {
    return !steps.isEmpty() && steps.getFirst().result.isDone();
  }

  private <V> CompletableFuture<V> begin(Supplier<V> step) {
    return CompletableFuture.supplyAsync(step, threads);
  }

  private Read read(RawMessage message, @Nullable BodyHashes hashes) {
    Verification asks = verification;
    if (asks == null) {
      return at(desk -> recorded(desk.analyzer, message));
    }
    Reading read = at(desk -> desk.analyzer.read(message));
    return new Read(read, asks.verify(read, hashes));
  }

  private static Read recorded(Analyzer analyzer, RawMessage message) {
    Reading read = analyzer.read(message);
    return new Read(read, analyzer.recorded(read));
  }

  /// Takes the next step of a message that is ready for it, or else waits for the oldest.
  private void advance() {
    if (isReady(making) || !making.isEmpty() && !isReady(reading)) {
      Pending<T> made = making.removeFirst();
      headers -= made.header;
      results.accept(result(made));
      return;
    }
    Pending<Read> next = reading.removeFirst();
    Read read = result(next);
    Report report = judge.judge(read.reading, read.verdicts, seen);
    seen.remember(report);
    making.add(new Pending<>(next.header, begin(() -> at(desk -> desk.work.apply(report)))));
  }

  private static <V> V result(Pending<V> step) {
    try {
      return step.result.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private <R> R at(Function<Desk<T>, R> work) {
    Desk<T> desk = free();
    try {
      return work.apply(desk);
    } finally {
      desks.add(desk);
    }
  }

  private Desk<T> free() {
    try {
      return desks.take();
    } catch (InterruptedException given) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("given up", given);
    }
  }

  /// Hands over what is still under way.
  public void finish() {
    while (underWay() > 0) {
      advance();
    }
  }

  /// Gives up what still waits.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

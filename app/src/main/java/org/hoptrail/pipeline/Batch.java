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
import org.hoptrail.check.Elsewhere;
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
/// Each message has a thread of its own, and few of them work at a time: as many as there are
/// desks. One that waits for the DNS leaves its desk to others.
///
/// Used by one thread, on which results are handed over too.
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
  private final Deque<Pending<T>> waiting = new ArrayDeque<>();
  private final int most;
  private long headers;
  private @Nullable BodyHashes body;

  /// What works on one message at a time.
  private record Desk<T>(Analyzer analyzer, Function<Report, T> work) {}

  private record Pending<T>(int header, CompletableFuture<T> result) {}

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
    while (!waiting.isEmpty() && headers + header > HEADERS) {
      handOver();
    }
    headers += header;
    waiting.add(
        new Pending<>(
            header, CompletableFuture.supplyAsync(() -> examine(message, hashes), threads)));
    while (waiting.size() >= most || !waiting.isEmpty() && waiting.getFirst().result.isDone()) {
      handOver();
    }
  }

  private T examine(RawMessage message, @Nullable BodyHashes hashes) {
    Verification asks = verification;
    if (asks == null) {
      return at(desk -> desk.work.apply(desk.analyzer.analyze(message)));
    }
    Reading reading = at(desk -> desk.analyzer.read(message));
    Verdicts verdicts = asks.verify(reading, hashes);
    return at(desk -> desk.work.apply(desk.analyzer.judge(reading, verdicts, Elsewhere.NOWHERE)));
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

  private void handOver() {
    Pending<T> first = waiting.removeFirst();
    headers -= first.header;
    try {
      results.accept(first.result.join());
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  /// Hands over what still waits.
  public void finish() {
    while (!waiting.isEmpty()) {
      handOver();
    }
  }

  /// Gives up what still waits.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

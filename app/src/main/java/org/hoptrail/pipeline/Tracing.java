package org.hoptrail.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.hoptrail.check.Elsewhere;
import org.hoptrail.header.HeaderReader;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.Limits;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Source;
import org.hoptrail.model.Verdicts;
import org.hoptrail.pipeline.Keepsake.Verified;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.verify.dkim.BodyHashes;
import org.jspecify.annotations.Nullable;

/// Analyses a stream of messages and hands the reports over in the order of the messages. Without a
/// [Verification] each report is ready at once. With one, messages wait for the DNS beside each
/// other, as many as [#WAITING], while further ones are read.
///
/// Used by one thread, on which the reports are handed over too.
public final class Tracing implements MessageSink, AutoCloseable {

  /// How many messages may wait for answers at once. More would keep more headers in memory; the
  /// questions under way are bounded by the resolver.
  static final int WAITING = 64;

  private final Analyzer analyzer;
  private final @Nullable Verification verification;
  private final Elsewhere elsewhere;
  private final Takers takers;
  private final @Nullable ExecutorService threads;
  private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
  private @Nullable BodyHashes body;

  /// @param verification asks the DNS, or null when nothing is to be verified
  /// @param reports takes the reports
  /// @param failures takes note of what could not be read
  public Tracing(
      Analyzer analyzer,
      @Nullable Verification verification,
      Consumer<Report> reports,
      Consumer<InputFailure> failures) {
    this(analyzer, verification, Elsewhere.NOWHERE, reports, failures);
  }

  /// @param elsewhere what is known of other messages, asked on the thread of the reports
  public Tracing(
      Analyzer analyzer,
      @Nullable Verification verification,
      Elsewhere elsewhere,
      Consumer<Report> reports,
      Consumer<InputFailure> failures) {
    this(
        analyzer,
        verification,
        elsewhere,
        new Takers(judged -> reports.accept(judged.report()), failures));
  }

  private Tracing(
      Analyzer analyzer, @Nullable Verification verification, Elsewhere elsewhere, Takers takers) {
    this.analyzer = analyzer;
    this.elsewhere = elsewhere;
    this.verification = verification;
    this.takers = takers;
    threads = verification == null ? null : Executors.newVirtualThreadPerTaskExecutor();
  }

  /// For who wants to judge the messages again some day.
  ///
  /// @param judged takes the reports, each with what must be kept for that
  public static Tracing keeping(
      Analyzer analyzer,
      @Nullable Verification verification,
      Consumer<Judged> judged,
      Consumer<InputFailure> failures) {
    return new Tracing(analyzer, verification, Elsewhere.NOWHERE, new Takers(judged, failures));
  }

  /// Who takes what comes of it.
  private record Takers(Consumer<Judged> reports, Consumer<InputFailure> failures) {}

  private record Pending(
      RawMessage message,
      Reading reading,
      @Nullable BodyHashes body,
      CompletableFuture<Verdicts> verdicts) {}

  @Override
  public @Nullable BodySink body(byte[] header, boolean quoted) {
    body = verification == null ? null : BodyHashes.wanted(fields(header), quoted);
    return body;
  }

  /// The fields alone, before it is known how long the message is.
  static HeaderBlock fields(byte[] header) {
    Source source = new Source("", null, 0, header.length, null);
    RawMessage message = new RawMessage(source, header, header.length, List.of());
    return HeaderReader.read(message, Limits.DEFAULT, new ArrayList<>());
  }

  /// Passes a message over whose body may have been read.
  public void leave() {
    body = null;
  }

  /// Takes the next message. Hands over reports that have become ready, oldest message first.
  @Override
  public void message(RawMessage message) {
    Reading reading = analyzer.read(message);
    Verification asks = verification;
    ExecutorService runs = threads;
    if (asks == null || runs == null) {
      Report report = analyzer.judge(reading, analyzer.recorded(reading), elsewhere);
      takers.reports.accept(
          new Judged(report, Keepsake.of(message.problems(), null, report, Heard.NOTHING)));
      return;
    }
    BodyHashes hashes = body;
    body = null;
    waiting.add(
        new Pending(
            message,
            reading,
            hashes,
            CompletableFuture.supplyAsync(() -> asks.verify(reading, hashes), runs)));
    while (waiting.size() >= WAITING
        || !waiting.isEmpty() && waiting.getFirst().verdicts.isDone()) {
      handOver(asks);
    }
  }

  @Override
  public void failure(InputFailure failure) {
    takers.failures.accept(failure);
  }

  private void handOver(Verification asked) {
    Pending pending = waiting.removeFirst();
    Report report = analyzer.judge(pending.reading, pending.verdicts.join(), elsewhere);
    List<String> body = pending.body == null ? List.of() : pending.body.notes();
    Verified verified = new Verified(asked.at(), Keepsake.answers(report), body);
    takers.reports.accept(
        new Judged(
            report, Keepsake.of(pending.message.problems(), verified, report, Heard.NOTHING)));
  }

  /// Hands over what still waits.
  public void finish() {
    while (!waiting.isEmpty() && verification != null) {
      handOver(verification);
    }
  }

  /// Gives up what still waits.
  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}

package org.hoptrail.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Batch;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.render.ReportRows;
import org.hoptrail.render.VerdictSentence;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.survey.Surveyor;
import org.jspecify.annotations.Nullable;

/// One run of `analyze`: analyses and writes message after message, on several threads, and sums
/// them up.
final class AnalyzeRun implements MessageSink, AutoCloseable {

  /// Where results go.
  ///
  /// @param reports takes a line for each message
  /// @param hops takes a row for each hop, or null when nobody wants them
  record Outlets(OutputStream reports, @Nullable OutputStream hops) {}

  /// What is written of a message.
  private record Made(Report report, String sentence, byte[] json, byte[] csv) {}

  private static final byte[] NOTHING = new byte[0];

  private final Batch<Made> batch;
  private final Outlets outlets;
  private final Surveyor surveyor;
  private final FailOn failOn;
  private final PrintStream err;
  private final Progress progress;
  private final boolean told;
  private long messages;

  AnalyzeRun(
      int threads,
      Supplier<Analyzer> analyzers,
      @Nullable Verification verification,
      Outlets outlets,
      Surveyor surveyor,
      FailOn failOn,
      Terminal terminal) {
    this.outlets = outlets;
    this.surveyor = surveyor;
    this.failOn = failOn;
    err = terminal.err();
    progress = new Progress(terminal);
    boolean rows = outlets.hops() != null;
    // Reports on a terminal tell the progress themselves.
    told = rows || !terminal.color();
    batch = new Batch<>(threads, analyzers, () -> maker(rows), verification, this::write);
  }

  private static Function<Report, Made> maker(boolean rows) {
    ReportRows writer = new ReportRows();
    return report ->
        new Made(
            report,
            VerdictSentence.of(report),
            writer.json(report),
            rows ? writer.csv(report) : NOTHING);
  }

  private void write(Made made) {
    try {
      outlets.reports().write(made.json);
      if (outlets.hops() != null) {
        outlets.hops().write(made.csv);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    surveyor.add(made.report, made.sentence);
    failOn.see(made.report);
    messages++;
    if (told) {
      progress.show(messages);
    }
  }

  @Override
  public @Nullable BodySink body(byte[] header, boolean quoted) {
    return batch.body(header, quoted);
  }

  @Override
  public void message(RawMessage message) {
    batch.take(message);
  }

  @Override
  public void failure(InputFailure failure) {
    String line = FailureLine.of(failure);
    progress.clear();
    err.println(line);
    surveyor.failure(line.substring("hoptrail: ".length()));
  }

  /// Waits for what is still under way.
  void finish() {
    batch.finish();
    progress.clear();
  }

  @Override
  public void close() {
    progress.clear();
    batch.close();
  }
}

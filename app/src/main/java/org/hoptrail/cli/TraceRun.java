package org.hoptrail.cli;

import java.io.PrintStream;
import org.hoptrail.model.BodySink;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.SeenStamps;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.source.InputFailure;
import org.hoptrail.source.MessageSink;
import org.hoptrail.source.Tally;
import org.jspecify.annotations.Nullable;

/// One run of `trace`: analyses and prints message after message, and remembers what the exit code
/// must tell.
final class TraceRun implements MessageSink, AutoCloseable {

  private final Tracing tracing;
  private final SeenStamps seen = new SeenStamps();
  private final ReportPrinter printer;
  private final PrintStream err;
  private final @Nullable Severity failOn;
  private boolean reached;

  TraceRun(
      Analyzer analyzer,
      @Nullable Verification verification,
      ReportPrinter printer,
      PrintStream err,
      @Nullable Severity failOn) {
    tracing = new Tracing(analyzer, verification, seen, this::report);
    this.printer = printer;
    this.err = err;
    this.failOn = failOn;
  }

  @Override
  public @Nullable BodySink body(byte[] header, boolean quoted) {
    return tracing.body(header, quoted);
  }

  @Override
  public void message(RawMessage message) {
    tracing.take(message);
  }

  private void report(Report report) {
    seen.remember(report);
    printer.print(report);
    if (failOn != null && !reached) {
      reached = report.findings().stream().anyMatch(this::isReached);
    }
  }

  private boolean isReached(Finding finding) {
    return failOn != null && finding.severity().compareTo(failOn) >= 0;
  }

  @Override
  public void failure(InputFailure failure) {
    err.println(FailureLine.of(failure));
  }

  /// Waits for the reports that still wait for the DNS.
  void drain() {
    tracing.finish();
  }

  @Override
  public void close() {
    tracing.close();
  }

  /// Tells what was left out, and gives the exit code.
  int finish(Tally tally) {
    boolean several = tally.messages() + tally.failures() > 1;
    if (tally.failures() > 0 && several) {
      err.println(
          "hoptrail: %s read, %s could not be read"
              .formatted(counted(tally.messages(), "message"), counted(tally.failures(), "input")));
    }
    if (tally.skipped() > 0) {
      err.println("hoptrail: " + counted(tally.skipped(), "file") + " skipped: no mail in it");
    }
    if (tally.failures() > 0) {
      return ExitCode.UNREADABLE;
    }
    return reached ? ExitCode.FINDING : ExitCode.DONE;
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

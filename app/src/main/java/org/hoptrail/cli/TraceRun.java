package org.hoptrail.cli;

import java.io.PrintStream;
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
final class TraceRun implements AutoCloseable {

  private final Tracing tracing;
  private final SeenStamps seen = new SeenStamps();
  private final ReportPrinter printer;
  private final PrintStream err;
  private final FailOn failOn;

  TraceRun(
      Analyzer analyzer,
      @Nullable Verification verification,
      ReportPrinter printer,
      PrintStream err,
      FailOn failOn) {
    tracing = new Tracing(analyzer, verification, seen, this::report, this::failure);
    this.printer = printer;
    this.err = err;
    this.failOn = failOn;
  }

  /// Who takes what is read.
  MessageSink sink() {
    return tracing;
  }

  private void report(Report report) {
    seen.remember(report);
    printer.print(report);
    failOn.see(report);
  }

  private void failure(InputFailure failure) {
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
    Unread.tell(tally, err);
    return tally.failures() > 0 ? ExitCode.UNREADABLE : failOn.exitCode();
  }
}

package org.hoptrail.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.hoptrail.ingest.Teller;
import org.hoptrail.log.Coverage;
import org.hoptrail.render.Printable;
import org.hoptrail.source.InputFailure;

/// What `ingest` prints while it runs.
///
/// @param lists whether every file is told with what it was taken for
record IngestTold(Terminal terminal, Progress progress, LogReport report, boolean lists)
    implements Teller {

  @Override
  public void file(Path file, Kind kind) {
    if (!lists) {
      return;
    }
    String what =
        switch (kind) {
          case MAIL -> "mail     ";
          case LOG -> "log      ";
          case NEITHER -> "neither  ";
        };
    progress.clear();
    terminal.say(what + Printable.of(file.toString()) + "\n");
  }

  @Override
  public void failure(InputFailure failure) {
    progress.clear();
    terminal.err().println(FailureLine.of(failure));
  }

  @Override
  public boolean logs(
      List<String> named, List<InputFailure> unopened, Coverage coverage, boolean again) {
    progress.clear();
    return again
        ? report.failures(unopened, coverage)
        : report.tell(named, unopened, coverage, false) != ExitCode.DONE;
  }

  @Override
  public void progress(Supplier<String> sentence) {
    progress.show(sentence);
  }

  @Override
  public void over() {
    progress.clear();
  }
}

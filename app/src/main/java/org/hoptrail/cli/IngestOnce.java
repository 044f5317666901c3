package org.hoptrail.cli;

import org.hoptrail.source.Sources;
import org.hoptrail.source.Tally;

/// `ingest` without `--watch`: reads everything once.
final class IngestOnce {

  private IngestOnce() {}

  /// Reads logs that are new, then mail, then the logs that were met there.
  ///
  /// @return the exit code
  static int run(IngestWork work, Terminal terminal) {
    IngestLogs logs = new IngestLogs(work.reading(), work.shelf(), work.order().logs());
    TakenLogs taken = new TakenLogs(work.reading().settings());
    try (IngestRun run = new IngestRun(logs.analyzer(work.settings()), work, taken, terminal)) {
      boolean fresh = logs.areNew();
      if (fresh) {
        run.tell(logs);
      }
      Tally tally =
          new Sources(work.settings().limits()).read(work.order().paths(), terminal.in(), run);
      IngestLogs all = logs.with(taken);
      if (!all.equals(logs)) {
        run.tell(all);
      }
      boolean same = !fresh && all.equals(logs);
      run.finish(tally, same ? logs.files() : 0);
      return run.failures() > 0 ? ExitCode.UNREADABLE : Math.max(logs.exitCode(), all.exitCode());
    }
  }
}

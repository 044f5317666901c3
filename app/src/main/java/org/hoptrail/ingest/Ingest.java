package org.hoptrail.ingest;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.hoptrail.index.RouteWriter;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Verification;
import org.hoptrail.source.Sources;
import org.hoptrail.source.Tally;
import org.jspecify.annotations.Nullable;

/// The door of the package.
public final class Ingest {

  /// What is to be done.
  ///
  /// @param paths mail, and logs among it; `-` for standard input
  /// @param logs what is named as logs
  /// @param mailOnly whether logs among the paths are left alone
  /// @param again whether messages that are in the index already are analysed anew
  /// @param commitEvery after how many new messages what was read is made last, at least 1
  public record Order(
      List<String> paths, List<String> logs, boolean mailOnly, boolean again, int commitEvery) {

    /// Keeps copies of the lists.
    public Order {
      paths = List.copyOf(paths);
      logs = List.copyOf(logs);
    }
  }

  /// What it is done with.
  ///
  /// @param settings how messages are judged
  /// @param logs how logs are read
  /// @param standardInput what `-` stands for
  /// @param writer the index; null when nothing is to be written
  /// @param verification asks the DNS, or null when nothing is to be verified
  /// @param clock tells how long the work takes, and whether a file has settled
  /// @param teller told what is met
  public record Means(
      Settings settings,
      LogSettings logs,
      InputStream standardInput,
      @Nullable RouteWriter writer,
      @Nullable Verification verification,
      Clock clock,
      Teller teller) {}

  private Ingest() {}

  /// Reads everything once: logs that are new, then mail, then the logs that were met there.
  public static Ingested once(Order order, Means means) {
    try (Shelf shelf = new Shelf(means.writer(), order.again())) {
      return once(new IngestWork(order, means, shelf, false));
    }
  }

  private static Ingested once(IngestWork work) {
    TakenLogs taken = new TakenLogs(work.means().logs());
    try (IngestLogs logs = new IngestLogs(work, work.order().logs());
        IngestRun run = new IngestRun(logs.analyzer(), work, taken)) {
      boolean fresh = logs.areNew();
      if (fresh) {
        run.tell(logs);
      }
      Tally tally =
          new Sources(work.settings().limits())
              .read(work.order().paths(), work.means().standardInput(), run);
      boolean more = logs.lack(taken);
      boolean unread = false;
      if (more) {
        logs.forget();
        unread = tell(logs.with(taken), run);
      } else {
        run.compare(new SecondLook(logs::retrial), true);
      }
      long same = fresh || more ? 0 : logs.files();
      return run.finish(tally, same, unread || logs.areUnreadable());
    }
  }

  /// Takes what logs tell; whether some could not be read.
  private static boolean tell(IngestLogs logs, IngestRun run) {
    try (logs) {
      run.tell(logs);
      run.compare(new SecondLook(logs::retrial), true);
      return logs.areUnreadable();
    }
  }

  /// Reads what is there, and what comes, until the end.
  public static Ingested watch(Order order, Means means, Until end) {
    try (Shelf shelf = new Shelf(means.writer(), order.again())) {
      return IngestWatch.run(new IngestWork(order, means, shelf, true), end);
    }
  }
}

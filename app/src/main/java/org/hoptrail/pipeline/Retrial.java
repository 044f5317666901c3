package org.hoptrail.pipeline;

import java.util.function.Supplier;
import org.hoptrail.check.Elsewhere;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Verdicts;
import org.hoptrail.pipeline.Keepsake.LogLine;
import org.hoptrail.pipeline.Keepsake.Verified;
import org.hoptrail.route.LogView;
import org.jspecify.annotations.Nullable;

/// Judges messages again that were judged before, by the logs that are there now. Used by one
/// thread.
public final class Retrial {

  private final Settings settings;
  private final LogView logs;
  private final Analyzer analyzer;
  private final @Nullable Verification verification;

  Retrial(Settings settings, Supplier<LogView> logs, @Nullable Verification verification) {
    this.settings = settings;
    this.logs = new LateView(logs);
    this.analyzer = new Analyzer(settings, this.logs);
    this.verification = verification;
  }

  /// The report on a message as it is now; null when the earlier one rests on log lines that are
  /// not there any more, since then it would lose what was known.
  ///
  /// @param source its place
  /// @param header the bytes of its header block
  /// @param kept what was kept of it
  public @Nullable Judged again(Source source, byte[] header, Keepsake kept) {
    if (!kept.logged().stream().allMatch(this::isThere)) {
      return null;
    }
    Reading reading = analyzer.read(new RawMessage(source, header, header.length, kept.problems()));
    Verified verified = kept.verified();
    Verdicts verdicts =
        verified == null
            ? analyzer.recorded(reading)
            : Verification.again(settings, verified, verification).verify(reading, verified);
    Report report = analyzer.judge(reading, verdicts, Elsewhere.NOWHERE);
    Verified now =
        verified == null
            ? null
            : new Verified(verified.at(), Keepsake.answers(report), verified.body());
    return new Judged(report, Keepsake.of(kept.problems(), now, report));
  }

  private boolean isThere(LogLine line) {
    for (Transfer transfer : logs.ofId(line.queueId())) {
      if (transfer.places().stream().anyMatch(at -> LogLine.of(transfer, at).equals(line))) {
        return true;
      }
    }
    return false;
  }
}

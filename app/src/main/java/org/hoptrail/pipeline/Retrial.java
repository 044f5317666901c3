package org.hoptrail.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hoptrail.log.Coverage;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Verdicts;
import org.hoptrail.pipeline.Heard.Others;
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

  /// Judges by what other messages tell alone: there are no logs.
  public static Retrial withoutLogs(Settings settings, @Nullable Verification verification) {
    LogBook none = new LogBook(List.of(), List.of(), Map.of(), new Coverage());
    return none.told().retrial(settings, verification);
  }

  /// The report on a message as it is now; null when the earlier one rests on log lines that are
  /// not there any more, since then it would lose what was known.
  ///
  /// @param source its place
  /// @param header the bytes of its header block
  /// @param kept what was kept of it
  public @Nullable Judged again(Source source, byte[] header, Keepsake kept) {
    if (!isThere(kept)) {
      return null;
    }
    return judged(read(source, header, kept), kept, kept.heard());
  }

  /// The report on a message by what other messages tell of it now; null when they tell what they
  /// told before, or when it rests on log lines that are not there any more.
  ///
  /// @param source its place
  /// @param header the bytes of its header block
  /// @param kept what was kept of it
  public @Nullable Judged compared(Source source, byte[] header, Keepsake kept, Others others) {
    Reading reading = read(source, header, kept);
    Heard heard = Heard.of(reading, others, analyzer);
    return heard.equals(kept.heard()) || !isThere(kept) ? null : judged(reading, kept, heard);
  }

  private Reading read(Source source, byte[] header, Keepsake kept) {
    return analyzer.read(new RawMessage(source, header, header.length, kept.problems()));
  }

  private Judged judged(Reading read, Keepsake kept, Heard heard) {
    Reading reading = read.with(heard.clocked(read.route()));
    Verified verified = kept.verified();
    Verdicts verdicts =
        verified == null
            ? analyzer.recorded(reading)
            : Verification.again(settings, verified, verification).verify(reading, verified);
    Report report = analyzer.judge(reading, verdicts, heard);
    Verified now =
        verified == null
            ? null
            : new Verified(verified.at(), Keepsake.answers(report), verified.body());
    return new Judged(report, Keepsake.of(kept.problems(), now, report, heard));
  }

  private boolean isThere(Keepsake kept) {
    return kept.logged().stream().allMatch(this::isThere);
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

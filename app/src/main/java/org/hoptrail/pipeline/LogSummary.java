package org.hoptrail.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Summary;
import org.hoptrail.model.Transfer;
import org.hoptrail.source.LogInput;
import org.hoptrail.summary.Summarizer;
import org.jspecify.annotations.Nullable;

/// Reads log files to their ends and keeps only what a page of totals needs.
///
/// @param summary the totals
/// @param coverage what of the logs was understood
public record LogSummary(Summary summary, Coverage coverage) {

  /// What is asked for.
  ///
  /// @param since what was before does not count, or null
  /// @param until what is then or later does not count, or null
  /// @param top how many of each kind are named
  public record Asked(@Nullable Instant since, @Nullable Instant until, int top) {}

  /// Reads and counts.
  public static LogSummary read(
      List<LogInput> files, LogSettings reading, Settings settings, Asked asked) {
    Summarizer summarizer =
        new Summarizer(settings, CatalogueReplies.ALL::of, asked.since(), asked.until());
    Assembler assembler = new Assembler(new Counting(summarizer), false);
    Coverage coverage = new LogReading(reading).read(files, new Tee(summarizer, assembler));
    assembler.finish();
    return new LogSummary(summarizer.summary(asked.top(), reading(coverage)), coverage);
  }

  private static Summary.Reading reading(Coverage coverage) {
    Map<String, Long> unread = new TreeMap<>();
    coverage.unread().forEach((what, lines) -> unread.put(what, lines.count()));
    long foreign = coverage.foreign().values().stream().mapToLong(Long::longValue).sum();
    return new Summary.Reading(
        coverage.lines(), coverage.read(), foreign, unread, coverage.clocks());
  }

  private record Counting(Summarizer summarizer) implements TransferSink {

    @Override
    public void transfer(Transfer transfer) {
      summarizer.transfer(transfer);
    }

    @Override
    public void refusal(Refusal refusal) {
      summarizer.refusal(refusal);
    }
  }

  /// Shows the counting what comes, before it is put together.
  private static final class Tee implements LogListener {
    private final Summarizer summarizer;
    private final Assembler assembler;
    private String host = "";
    private String system = "";

    Tee(Summarizer summarizer, Assembler assembler) {
      this.summarizer = summarizer;
      this.assembler = assembler;
    }

    @Override
    public void line(LogLine line, String hostName, String writer) {
      host = hostName;
      system = writer;
      assembler.line(line, hostName, writer);
    }

    @Override
    public void event(LogEvent event) {
      summarizer.event(host, system, event);
      assembler.event(event);
    }
  }
}

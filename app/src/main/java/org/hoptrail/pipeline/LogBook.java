package org.hoptrail.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Transfer;
import org.hoptrail.route.LogView;
import org.hoptrail.source.LogInput;
import org.hoptrail.trail.Clocks;
import org.hoptrail.trail.Trails;

/// What a set of logs tells, put together: transfers, refusals, and which time each host's
/// log covers.
///
/// @param transfers what single hosts did to messages
/// @param refusals what hosts refused
/// @param covered the time that the log of each host covers, by host
/// @param coverage what of the logs was understood
public record LogBook(
    List<Transfer> transfers,
    List<Refusal> refusals,
    Map<String, Covered> covered,
    Coverage coverage) {

  /// Keeps copies of the collections.
  public LogBook {
    transfers = List.copyOf(transfers);
    refusals = List.copyOf(refusals);
    covered = Map.copyOf(covered);
  }

  /// Reads log files to their ends.
  public static LogBook read(List<LogInput> files, LogSettings settings) {
    List<Transfer> transfers = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    Assembler assembler =
        new Assembler(
            new TransferSink() {
              @Override
              public void transfer(Transfer transfer) {
                transfers.add(transfer);
              }

              @Override
              public void refusal(Refusal refusal) {
                refusals.add(refusal);
              }
            });
    Coverage coverage = new LogReading(settings).read(files, assembler);
    assembler.finish();
    LogBook book = new LogBook(transfers, refusals, assembler.covered(), coverage);
    return coverage.guessed().isEmpty() ? book : book.corrected();
  }

  /// The same with the clocks put right of hosts whose zone was a guess, as the pairs of hosts that
  /// gave mail to each other prove it.
  private LogBook corrected() {
    Map<String, Duration> moves = Clocks.corrections(deliveries(), coverage.guessed());
    if (moves.isEmpty()) {
      return this;
    }
    Map<String, Covered> ranges = new HashMap<>();
    covered.forEach(
        (host, range) -> {
          Duration by = moves.getOrDefault(host, Duration.ZERO);
          ranges.put(host, new Covered(range.from().plus(by), range.to().plus(by)));
        });
    return new LogBook(
        transfers.stream()
            .map(t -> moves.containsKey(t.host()) ? t.moved(moves.get(t.host())) : t)
            .toList(),
        refusals.stream()
            .map(r -> moves.containsKey(r.host()) ? r.moved(moves.get(r.host())) : r)
            .toList(),
        ranges,
        coverage);
  }

  /// The way of each message to each recipient, across all hosts.
  public List<Delivery> deliveries() {
    return trails().deliveries();
  }

  /// Everything tied together.
  Trails trails() {
    return Trails.of(transfers, refusals, CatalogueReplies.ALL);
  }

  /// The logs as the analysis of messages asks them.
  public LogView view() {
    return new BookView(trails(), HostCover.known(covered));
  }

  /// Analyzers that hold messages against these logs, one for each thread.
  public Supplier<Analyzer> analyzers(Settings settings) {
    LogView view = view();
    return () -> new Analyzer(settings, view);
  }
}

package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogMerge;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.source.LogInput;
import org.hoptrail.trail.Query;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// What logs tell of what a query looks for. Where the lines that the answer rests on can be picked
/// out, only they are read; the answer is the same as if all were.
///
/// @param deliveries those that the query matches, by time
/// @param coverage what was read
public record LogSearch(List<Delivery> deliveries, Coverage coverage) {

  /// Below so many bytes it costs less to read everything.
  private static final long WORTH = 1 << 19;

  /// Keeps a copy of the list.
  public LogSearch {
    deliveries = List.copyOf(deliveries);
  }

  /// Reads what is needed.
  public static LogSearch of(List<LogInput> files, LogSettings settings, Query query) {
    boolean again = files.stream().allMatch(LogInput::isRereadable);
    long bytes = files.stream().mapToLong(LogInput::bytes).sum();
    LogSearch narrow = again && bytes >= WORTH ? narrow(files, settings, query) : null;
    return narrow == null ? whole(files, settings, query) : narrow;
  }

  /// Reads everything.
  static LogSearch whole(List<LogInput> files, LogSettings settings, Query query) {
    LogBook book = LogBook.read(files, settings);
    return new LogSearch(matching(book.trails(), query), book.coverage());
  }

  /// Reads the lines that the answer rests on; null when they cannot be picked out.
  static @Nullable LogSearch narrow(List<LogInput> files, LogSettings settings, Query query) {
    Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
    Assembler assembler = new Assembler(gathered);
    LogMerge merge = new LogReading(settings).merge(assembler);
    Hunt hunt = new Hunt(query);
    boolean mark = query.mark() != null;
    if (mark) {
      merge.add(files.stream().map(LogReading.Opened::new).toList(), settings.now());
    }
    if (!mark || merge.hosts().stream().anyMatch(query::isHost) || !merge.narrow(hunt)) {
      return null;
    }
    merge.read();
    assembler.finish();
    List<Transfer> whole = gathered.transfers.stream().filter(hunt::isWhole).toList();
    List<Transfer> parts = gathered.transfers.stream().filter(t -> !hunt.isWhole(t)).toList();
    Trails trails = Trails.among(whole, parts, gathered.refusals, CatalogueReplies.ALL);
    boolean sure = !trails.isDoubtful() && merge.coverage().failures().isEmpty();
    return sure ? new LogSearch(matching(trails, query), merge.coverage()) : null;
  }

  private static List<Delivery> matching(Trails trails, Query query) {
    return trails.deliveries().stream().filter(query::matches).toList();
  }

  private record Gathered(List<Transfer> transfers, List<Refusal> refusals)
      implements TransferSink {

    @Override
    public void transfer(Transfer transfer) {
      transfers.add(transfer);
    }

    @Override
    public void refusal(Refusal refusal) {
      refusals.add(refusal);
    }
  }
}

package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogMerge;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.source.LogInput;
import org.hoptrail.text.PlainRun;
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

  /// How often it is tried, with the peers that were in doubt before.
  private static final int ROUNDS = 3;

  /// So many peers in doubt, and the lines of half the log are asked for.
  private static final int MARKS = 60;

  private static final int SHORTEST = 4;

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

  /// Reads the lines that the answer rests on; null when they cannot be picked out. Where the
  /// answer
  /// hangs on who a peer is, all that came from or went to that peer is read as well.
  static @Nullable LogSearch narrow(List<LogInput> files, LogSettings settings, Query query) {
    Set<String> marks = new TreeSet<>();
    for (int round = 0; round < ROUNDS && query.mark() != null; round++) {
      Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
      Hunt hunt = new Hunt(query, marks);
      Coverage coverage = read(files, settings, query, hunt, gathered);
      if (coverage == null || !coverage.failures().isEmpty()) {
        return null;
      }
      Trails trails = gathered.trails(hunt, query);
      Set<String> doubts = texts(trails.doubts());
      doubts.removeAll(marks);
      if (doubts.isEmpty()) {
        return new LogSearch(matching(trails, query), coverage);
      }
      marks.addAll(doubts);
      if (marks.size() > MARKS || !marks.stream().allMatch(LogSearch::isPlain)) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Coverage read(
      List<LogInput> files, LogSettings settings, Query query, Hunt hunt, Gathered into) {
    Assembler assembler = new Assembler(into);
    LogMerge merge = new LogReading(settings).merge(assembler);
    merge.add(files.stream().map(LogReading.Opened::new).toList(), settings.now());
    if (merge.hosts().stream().anyMatch(query::isHost) || !merge.narrow(hunt)) {
      return null;
    }
    merge.read();
    assembler.finish();
    return merge.coverage();
  }

  /// The names and addresses of peers. An IPv6 address is written in many ways.
  private static Set<String> texts(Set<Peer> peers) {
    Set<String> texts = new TreeSet<>();
    for (Peer peer : peers) {
      if (peer.name() != null) {
        texts.add(peer.name().toLowerCase(Locale.ROOT));
      }
      if (peer.address() != null) {
        texts.add(peer.address().v4() ? peer.address().toString() : "");
      }
    }
    return texts;
  }

  private static boolean isPlain(String text) {
    return text.length() >= SHORTEST && PlainRun.longest(text).equals(text);
  }

  private static List<Delivery> matching(Trails trails, Query query) {
    return trails.deliveries().stream().filter(query::matches).toList();
  }

  private record Gathered(List<Transfer> transfers, List<Refusal> refusals)
      implements TransferSink {

    Trails trails(Hunt hunt, Query query) {
      List<Transfer> whole = transfers.stream().filter(hunt::isWhole).toList();
      List<Transfer> parts = transfers.stream().filter(t -> !hunt.isWhole(t)).toList();
      return Trails.among(whole, parts, refusals, CatalogueReplies.ALL, query::matches);
    }

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

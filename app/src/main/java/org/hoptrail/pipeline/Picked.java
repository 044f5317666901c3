package org.hoptrail.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogMerge;
import org.hoptrail.log.LogSettings;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.source.LogInput;
import org.hoptrail.text.HostNames;
import org.hoptrail.text.PlainRun;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// What the lines tell that a hunt picked out.
///
/// @param trails what was read whole, tied together
/// @param covered the time that the lines read cover, by host
/// @param coverage what was read
/// @param known peers of which all is known that tells whether they are hosts of the logs
record Picked(Trails trails, Map<String, Covered> covered, Coverage coverage, Set<String> known) {

  /// Below so many bytes it costs less to read everything.
  private static final long WORTH = 1 << 19;

  /// So many peers in doubt, and the lines of half the log are asked for.
  private static final int MARKS = 60;

  private static final int SHORTEST = 4;

  /// Whether picking may be cheaper than reading everything.
  static boolean isWorthIt(List<LogInput> files) {
    boolean again = files.stream().allMatch(LogInput::isRereadable);
    return again && files.stream().mapToLong(LogInput::bytes).sum() >= WORTH;
  }

  /// Files that are ready to be searched or read.
  ///
  /// @param listener takes what will be read
  static LogMerge merge(List<LogInput> files, LogSettings settings, LogListener listener) {
    LogMerge merge = new LogReading(settings).merge(listener);
    merge.add(files.stream().map(LogReading.Opened::new).toList(), settings.now());
    return merge;
  }

  /// Hunts through files.
  ///
  /// @param hunting the hunt, by the hosts that the files are of; null when it cannot be done
  /// @param wanted refusals that make other deliveries are left out
  /// @return null when the lines cannot be picked out
  static @Nullable Picked of(
      List<LogInput> files,
      LogSettings settings,
      Function<Set<String>, @Nullable Hunt> hunting,
      Predicate<Delivery> wanted) {
    Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>());
    Assembler assembler = new Assembler(gathered);
    LogMerge merge = merge(files, settings, assembler);
    Hunt hunt = hunting.apply(merge.hosts());
    if (hunt == null || !merge.narrow(hunt)) {
      return null;
    }
    merge.read();
    assembler.finish();
    Coverage coverage = merge.coverage();
    return coverage.failures().isEmpty()
        ? gathered.picked(hunt, wanted, assembler.covered(), coverage)
        : null;
  }

  /// The names and addresses of the peers on whose not being known something hung, without those
  /// that were looked for. They are to be looked for too, as other messages may tell who they are.
  Set<String> doubts() {
    Set<String> texts = new TreeSet<>();
    for (Peer peer : trails.doubts()) {
      if (peer.name() != null && Trails.mayName(peer.name())) {
        texts.add(HostNames.normal(peer.name()));
      }
      if (peer.address() != null && !peer.isLoopback()) {
        // An IPv6 address is written in many ways.
        texts.add(peer.address().v4() ? peer.address().toString() : "");
      }
    }
    texts.removeAll(known);
    return texts;
  }

  /// Whether lines can be found by these texts, and are not too many.
  static boolean areMarks(Set<String> texts) {
    return texts.size() <= MARKS && texts.stream().allMatch(Picked::isPlain);
  }

  private static boolean isPlain(String text) {
    return text.length() >= SHORTEST && PlainRun.longest(text).equals(text);
  }

  private record Gathered(List<Transfer> transfers, List<Refusal> refusals)
      implements TransferSink {

    Picked picked(
        Hunt hunt, Predicate<Delivery> wanted, Map<String, Covered> covered, Coverage coverage) {
      List<Transfer> whole = transfers.stream().filter(hunt::isWhole).toList();
      List<Transfer> parts = transfers.stream().filter(t -> !hunt.isWhole(t)).toList();
      Trails trails = Trails.among(whole, parts, refusals, CatalogueReplies.ALL, wanted);
      return new Picked(trails, covered, coverage, hunt.suspects());
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

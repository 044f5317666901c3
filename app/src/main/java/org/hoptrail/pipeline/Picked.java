package org.hoptrail.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hoptrail.log.Assembler;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.LogListener;
import org.hoptrail.log.LogMerge;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Peer;
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

  /// Shorter texts stand in too many lines.
  static final int SHORTEST = 4;

  /// How often it is tried, with the peers that were in doubt before.
  static final int ROUNDS = 3;

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
    Gathered gathered = new Gathered();
    Assembler assembler = new Assembler(gathered);
    LogMerge merge = merge(files, settings, assembler);
    Hunt hunt = hunting.apply(merge.hosts());
    if (hunt == null || !merge.narrow(hunt)) {
      return null;
    }
    merge.read();
    assembler.finish();
    Coverage coverage = merge.coverage();
    return coverage.failures().isEmpty() ? of(gathered, hunt, wanted, assembler, coverage) : null;
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

  private static Picked of(
      Gathered gathered, Hunt hunt, Predicate<Delivery> wanted, Assembler read, Coverage coverage) {
    Map<Boolean, List<Transfer>> byWhole =
        gathered.transfers().stream().collect(Collectors.partitioningBy(hunt::isWhole));
    Trails trails =
        Trails.among(
            byWhole.getOrDefault(true, List.of()),
            byWhole.getOrDefault(false, List.of()),
            gathered.refusals(),
            CatalogueReplies.ALL,
            wanted);
    return new Picked(trails, read.covered(), coverage, hunt.suspects());
  }
}

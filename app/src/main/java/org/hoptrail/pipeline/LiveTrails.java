package org.hoptrail.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.log.Coverage;
import org.hoptrail.log.TransferSink;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.trail.Trails;

/// The deliveries of logs that grow, each told once in every state it comes to. A state counts when
/// it has lasted a moment: the hosts of one message write their lines one after the other. What is
/// long finished is forgotten.
final class LiveTrails implements TransferSink {

  /// So long a state must last, in milliseconds.
  private static final long SETTLED = 1_000;

  /// So long a message must lie untried before that is told.
  private static final long UNTRIED = 30_000;

  /// So long a finished message is remembered.
  static final long REMEMBERED = 3_600_000;

  /// So many finished messages are remembered at most.
  private static final int MOST = 200_000;

  /// So often finished messages are forgotten.
  private static final long SWEEP = 30_000;

  /// So many times the work of tying everything together pauses before it is done again.
  private static final long PAUSE = 4;

  /// Something finished, and when that was known.
  private record Kept<T>(T what, long since) {}

  private final Predicate<Delivery> wanted;
  private List<Kept<Transfer>> finished = new ArrayList<>();
  private List<Kept<Refusal>> refusals = new ArrayList<>();
  private final Map<DeliveryState, Long> pending = new HashMap<>();
  private final Set<DeliveryState> told = new HashSet<>();
  private List<Delivery> latest = List.of();
  private boolean changed;
  private Instant forgotten = Instant.MIN;
  private long now;
  private long notBefore;
  private long nextSweep;

  /// @param wanted which deliveries are told
  LiveTrails(Predicate<Delivery> wanted) {
    this.wanted = wanted;
  }

  @Override
  public void transfer(Transfer transfer) {
    finished.add(new Kept<>(transfer, now));
  }

  @Override
  public void refusal(Refusal refusal) {
    refusals.add(new Kept<>(refusal, now));
  }

  /// There are new lines.
  void changed() {
    changed = true;
  }

  /// Every delivery in a state that was not told yet.
  List<Delivery> all(List<Transfer> underWay, long time) {
    now = time;
    tie(underWay);
    return tell(0, 0);
  }

  /// The deliveries in a state that was not told yet and has lasted.
  ///
  /// @param underWay asked for when there is something new
  List<Delivery> settled(Supplier<List<Transfer>> underWay, long time) {
    now = time;
    boolean sweep = now >= nextSweep;
    if (now >= notBefore && (changed || sweep)) {
      List<Transfer> open = underWay.get();
      if (sweep || finished.size() > MOST) {
        nextSweep = now + SWEEP;
        forget(open);
      }
      tie(open);
    }
    return tell(SETTLED, UNTRIED);
  }

  /// What is known now, without what was forgotten. A time of which something was forgotten does
  /// not count as covered.
  LogBook book(List<Transfer> underWay, Map<String, Covered> covered, Coverage coverage) {
    Map<String, Covered> rest = new HashMap<>();
    covered.forEach(
        (host, range) -> {
          Instant from = range.from().isBefore(forgotten) ? forgotten : range.from();
          if (from.isBefore(range.to())) {
            rest.put(host, new Covered(from, range.to()));
          }
        });
    List<Refusal> refused = refusals.stream().map(Kept::what).toList();
    return new LogBook(transfers(underWay), refused, rest, coverage);
  }

  private List<Transfer> transfers(List<Transfer> underWay) {
    List<Transfer> transfers = new ArrayList<>(underWay);
    finished.forEach(kept -> transfers.add(kept.what()));
    return transfers;
  }

  private void tie(List<Transfer> underWay) {
    changed = false;
    long start = System.nanoTime();
    List<Refusal> refused = refusals.stream().map(Kept::what).toList();
    latest = Trails.of(transfers(underWay), refused, CatalogueReplies.ALL).deliveries();
    notBefore = now + PAUSE * (System.nanoTime() - start) / 1_000_000;
  }

  private List<Delivery> tell(long settled, long untried) {
    List<Delivery> news = new ArrayList<>();
    Set<DeliveryState> states = new HashSet<>();
    for (Delivery delivery : latest) {
      DeliveryState state = DeliveryState.of(delivery);
      states.add(state);
      if (told.contains(state) || !wanted.test(delivery)) {
        continue;
      }
      long since = pending.computeIfAbsent(state, s -> now);
      if (now - since >= (delivery.outcome() == Outcome.UNKNOWN ? untried : settled)) {
        told.add(state);
        pending.remove(state);
        news.add(delivery);
      }
    }
    pending.keySet().retainAll(states);
    return news;
  }

  /// Forgets finished messages, unless they are on the way of one that is not, or not long enough.
  private void forget(List<Transfer> underWay) {
    long before = now - REMEMBERED;
    if (finished.size() > MOST) {
      before = Math.max(before, finished.get(finished.size() - MOST / 2).since());
    }
    Set<String> kept = new HashSet<>();
    underWay.forEach(transfer -> kept.add(name(transfer.host(), transfer.queueId())));
    for (Kept<Transfer> each : finished) {
      if (each.since() > before) {
        kept.add(name(each.what().host(), each.what().queueId()));
      }
    }
    while (spread(kept)) {
      // Until whole ways are kept.
    }
    long limit = before;
    List<Kept<Transfer>> still = new ArrayList<>();
    for (Kept<Transfer> each : finished) {
      Transfer transfer = each.what();
      if (each.since() > limit || kept.contains(name(transfer.host(), transfer.queueId()))) {
        still.add(each);
      } else if (transfer.receivedAt() != null && transfer.receivedAt().isAfter(forgotten)) {
        forgotten = transfer.receivedAt();
      }
    }
    finished = still;
    refusals = new ArrayList<>(refusals.stream().filter(each -> each.since() > limit).toList());
    Set<DeliveryState> states = new HashSet<>();
    latest.forEach(delivery -> states.add(DeliveryState.of(delivery)));
    told.retainAll(states);
  }

  /// Keeps all hosts of a way of which one is kept; false when there was nothing to add.
  private boolean spread(Set<String> kept) {
    int before = kept.size();
    for (Delivery delivery : latest) {
      List<String> names =
          delivery.hops().stream().map(hop -> name(hop.host(), queueId(hop))).toList();
      if (names.stream().anyMatch(kept::contains)) {
        kept.addAll(names);
      }
    }
    return kept.size() > before;
  }

  private static String queueId(Leg hop) {
    String id = hop.queueId();
    return id == null ? "" : id;
  }

  private static String name(String host, String queueId) {
    return host + "\n" + queueId;
  }
}

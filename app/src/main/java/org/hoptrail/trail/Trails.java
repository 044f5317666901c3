package org.hoptrail.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Recipient;
import org.jspecify.annotations.Nullable;

/// The door of the package: transfers and refusals in, deliveries out.
public final class Trails {

  private final List<Transfer> transfers;
  private final List<Delivery> deliveries;
  private final Hosts hosts;

  private Trails(List<Transfer> transfers, List<Delivery> deliveries, Hosts hosts) {
    this.transfers = List.copyOf(transfers);
    this.deliveries = List.copyOf(deliveries);
    this.hosts = hosts;
  }

  /// What was tied together, by time.
  public List<Transfer> transfers() {
    return transfers;
  }

  /// The way of each message to each recipient, by time.
  public List<Delivery> deliveries() {
    return deliveries;
  }

  /// The peers on whose not being known as hosts of the logs something hung: further transfers
  /// might tell that they are.
  public Set<Peer> doubts() {
    return hosts.doubts();
  }

  /// Whether a peer is known to be one of the hosts of the logs.
  public boolean isHost(@Nullable Peer peer) {
    return hosts.isKnown(peer);
  }

  /// Whether a host of the logs may be met under a name: every machine calls itself `localhost`.
  public static boolean mayName(String name) {
    return Hosts.mayName(name);
  }

  /// The host of the logs that a name means, when one alone was met under it; else null.
  public @Nullable String hostNamed(String name) {
    return hosts.named(name);
  }

  /// Ties everything together.
  ///
  /// @param transfers what hosts did, in any order
  /// @param refusals what hosts refused, in any order
  /// @param replies finds queue ids in replies
  public static Trails of(List<Transfer> transfers, List<Refusal> refusals, ReplyIds replies) {
    return among(transfers, List.of(), refusals, replies, delivery -> true);
  }

  /// Ties transfers together beside others of which only a part is known.
  ///
  /// @param others they tell which refusals the sending host's log tells too
  /// @param wanted refusals that make other deliveries are left out
  public static Trails among(
      List<Transfer> transfers,
      List<Transfer> others,
      List<Refusal> refusals,
      ReplyIds replies,
      Predicate<Delivery> wanted) {
    Transfers all = new Transfers(transfers, replies);
    Linker linker = new Linker(all, replies);
    Walk walk = new Walk(linker);
    List<Delivery> deliveries = new ArrayList<>();
    Set<Transfer> reached = reached(all, linker);
    for (Transfer transfer : all.all()) {
      if (!reached.contains(transfer)) {
        deliveries.addAll(walk.from(transfer));
      }
    }
    // What is reached by no beginning is a ring: a mail loop whose begin the logs do not show.
    for (Transfer transfer : all.all()) {
      if (!walk.seen().contains(transfer)) {
        deliveries.addAll(walk.from(transfer));
      }
    }
    List<Transfer> tried = new ArrayList<>(all.all());
    tried.addAll(others);
    deliveries.addAll(new Rejections(tried, linker.hosts()).of(refusals, wanted));
    deliveries.sort(Trails::inOrder);
    return new Trails(all.all(), deliveries, linker.hosts());
  }

  /// By time, then by names, so that the order of the files does not matter. Comparators that are
  /// put together from parts are made at run time, in every start anew.
  private static int inOrder(Delivery one, Delivery other) {
    int byTime = begin(one).compareTo(begin(other));
    int byName = byTime != 0 ? byTime : Arrays.compare(names(one), names(other));
    return byName != 0 ? byName : one.hops().toString().compareTo(other.hops().toString());
  }

  private static Instant begin(Delivery delivery) {
    List<Leg> hops = delivery.hops();
    Instant at = hops.isEmpty() ? null : hops.getFirst().receivedAt();
    return at == null ? Instant.MIN : at;
  }

  private static String[] names(Delivery delivery) {
    List<Leg> hops = delivery.hops();
    String host = hops.isEmpty() ? "" : hops.getFirst().host();
    String id = hops.isEmpty() ? "" : String.valueOf(hops.getFirst().queueId());
    return new String[] {host, id, String.valueOf(delivery.recipient())};
  }

  /// Every transfer that continues another.
  private static Set<Transfer> reached(Transfers all, Linker linker) {
    Set<Transfer> reached = Identity.set();
    for (Transfer transfer : all.all()) {
      for (Recipient recipient : transfer.recipients()) {
        linker.next(transfer, recipient).forEach(link -> reached.add(link.next()));
      }
    }
    return reached;
  }
}

package org.hoptrail.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.By;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.trail.Linker.Link;
import org.jspecify.annotations.Nullable;

/// The door of the package: transfers and refusals in, deliveries out.
public final class Trails {

  /// How far the clocks of two hosts that hold one id may be apart; farther apart in time
  /// nothing is
  /// tied together. Ids recur: short ones within weeks.
  public static final Duration APART = Duration.ofDays(2);

  /// How far apart a refusal may be in the logs of both hosts.
  public static final Duration REFUSED_NEAR = Duration.ofMinutes(5);

  /// By time, then by host and id: the same order however the logs were read.
  public static final Comparator<Transfer> BY_TIME = Transfers.ORDER;

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

  /// Ties together what has to do with each other.
  ///
  /// @param transfers what hosts did, in any order; none outside may belong to the same message
  /// @param refusals what hosts refused, in any order
  /// @param replies finds queue ids in replies
  /// @param hosts what was learned of the hosts from these transfers and all others
  public static Trails of(
      List<Transfer> transfers, List<Refusal> refusals, ReplyIds replies, Hosts hosts) {
    Transfers all = new Transfers(transfers, replies);
    return tied(all, List.of(), refusals, new Linker(all, replies, hosts), delivery -> true);
  }

  /// Learns what the joins of messages tell that rest on ids alone.
  ///
  /// @param transfers what hosts did, in any order
  /// @param replies finds queue ids in replies
  /// @param hosts learns who is met under which name
  /// @param clocks learns how far clocks are apart
  public static void learn(List<Transfer> transfers, ReplyIds replies, Hosts hosts, Clocks clocks) {
    learn(new Transfers(transfers, replies), replies, hosts, clocks);
  }

  private static void learn(Transfers all, ReplyIds replies, Hosts hosts, Clocks clocks) {
    Linker stranger = new Linker(all, replies, new Hosts());
    for (Transfer transfer : all.all()) {
      for (Recipient recipient : transfer.recipients()) {
        Link link = stranger.sure(transfer, recipient);
        Attempt last = recipient.last();
        if (link != null && last != null) {
          clocks.pair(transfer.host(), last.at(), link.next());
          learn(transfer, last, link, hosts);
        }
      }
    }
  }

  private static void learn(Transfer transfer, Attempt last, Link link, Hosts hosts) {
    if (link.join().by() == By.REPLY) {
      hosts.learn(link.next().host(), last.relay());
      hosts.learn(transfer.host(), link.next().client());
    }
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
    Hosts hosts = new Hosts();
    Transfers all = new Transfers(transfers, replies);
    learn(all, replies, hosts, new Clocks());
    return tied(all, others, refusals, new Linker(all, replies, hosts), wanted);
  }

  private static Trails tied(
      Transfers all,
      List<Transfer> others,
      List<Refusal> refusals,
      Linker linker,
      Predicate<Delivery> wanted) {
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

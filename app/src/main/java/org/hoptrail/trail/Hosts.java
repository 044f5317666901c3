package org.hoptrail.trail;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Under which names and addresses the hosts of the logs appear in each other's logs. Learned from
/// joins that need no names: the reply with the queue id.
public final class Hosts {

  /// More are not remembered: so many are as good as all.
  private static final int DOUBTS = 100;

  private final Map<IpAddress, Set<String>> byAddress = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();

  /// Written to by whoever asks, and several threads may.
  private final Set<Peer> doubts = ConcurrentHashMap.newKeySet();

  /// Nobody is known yet.
  public Hosts() {}

  /// Notes that a host was met under a name and address.
  void learn(String host, @Nullable Peer peer) {
    if (peer == null || peer.isLoopback()) {
      return;
    }
    if (peer.address() != null) {
      byAddress.computeIfAbsent(peer.address(), a -> new HashSet<>()).add(host);
    }
    if (peer.name() != null && mayName(peer.name())) {
      byName.computeIfAbsent(lower(peer.name()), n -> new HashSet<>()).add(host);
    }
  }

  /// Whether a name can be that of one host.
  static boolean mayName(String name) {
    String lower = lower(name);
    return !lower.equals("localhost") && !lower.startsWith("localhost.");
  }

  /// The peers on whose not being known something hung: other messages might tell who they are.
  Set<Peer> doubts() {
    return Set.copyOf(doubts);
  }

  /// Whether a peer is known to be a host, or calls itself so. Asked only when something hangs on
  /// it.
  boolean isHost(@Nullable Peer peer, String host) {
    boolean known = peer != null && isMet(peer, host);
    doubt(known, peer);
    return known;
  }

  private boolean isMet(Peer peer, String host) {
    if (peer.address() != null && byAddress.getOrDefault(peer.address(), Set.of()).contains(host)) {
      return true;
    }
    String name = peer.name() == null ? "" : lower(peer.name());
    return byName.getOrDefault(name, Set.of()).contains(host) || named(name, host);
  }

  /// Whether a peer is known to be one of the hosts of the logs.
  public boolean isKnown(@Nullable Peer peer) {
    boolean known =
        peer != null
            && (peer.address() != null && byAddress.containsKey(peer.address())
                || peer.name() != null && byName.containsKey(lower(peer.name())));
    doubt(known, peer);
    return known;
  }

  private void doubt(boolean known, @Nullable Peer peer) {
    if (!known && peer != null && doubts.size() < DOUBTS) {
      doubts.add(peer);
    }
  }

  /// The host met under a name, when it was one host alone; else null.
  public @Nullable String named(String name) {
    Set<String> met = byName.getOrDefault(lower(name), Set.of());
    return met.size() == 1 ? met.iterator().next() : null;
  }

  /// `mx1` is `mx1.example.net`.
  private static boolean named(String name, String host) {
    String wanted = lower(host);
    return name.equals(wanted) || name.startsWith(wanted) && name.startsWith(".", wanted.length());
  }

  private static String lower(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}

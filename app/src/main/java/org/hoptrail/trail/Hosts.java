package org.hoptrail.trail;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Under which names and addresses the hosts of the logs appear in each other's logs. Learned from
/// joins that need no names: the reply with the queue id.
final class Hosts {

  private final Map<IpAddress, Set<String>> byAddress = new HashMap<>();
  private final Map<String, Set<String>> byName = new HashMap<>();
  private boolean doubtful;

  /// Notes that a host was met under a name and address.
  void learn(String host, @Nullable Peer peer) {
    if (peer == null || peer.isLoopback()) {
      return;
    }
    if (peer.address() != null) {
      byAddress.computeIfAbsent(peer.address(), a -> new HashSet<>()).add(host);
    }
    if (peer.name() != null) {
      byName.computeIfAbsent(lower(peer.name()), n -> new HashSet<>()).add(host);
    }
  }

  /// Whether anything hung on a host not being known, which other messages might tell.
  boolean isDoubtful() {
    return doubtful;
  }

  /// Whether a peer is known to be a host, or calls itself so. Asked only when something hangs on
  /// it.
  boolean isHost(@Nullable Peer peer, String host) {
    boolean known = peer != null && isMet(peer, host);
    doubtful |= !known && peer != null;
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
  boolean isKnown(@Nullable Peer peer) {
    boolean known =
        peer != null
            && (peer.address() != null && byAddress.containsKey(peer.address())
                || peer.name() != null && byName.containsKey(lower(peer.name())));
    doubtful |= !known && peer != null;
    return known;
  }

  /// The host met under a name, when it was one host alone; else null.
  @Nullable String named(String name) {
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

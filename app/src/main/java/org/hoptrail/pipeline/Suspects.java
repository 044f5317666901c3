package org.hoptrail.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hoptrail.log.Quarry.Trail;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.LogEvent.Accepted;
import org.hoptrail.model.LogEvent.Attempted;
import org.hoptrail.model.LogEvent.OfMessage;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.HostNames;
import org.hoptrail.text.PlainRun;
import org.jspecify.annotations.Nullable;

/// Names and addresses that may turn out to be those of hosts of the logs. Only a reply that names
/// an id which another host has can tell: so of what such a peer took or gave, the ids are looked
/// for, and nothing else. When one is met where it tells something, the peer is no longer under
/// suspicion but looked for itself.
final class Suspects {

  private final Set<String> texts;
  private final Map<String, Set<String>> byReply = new HashMap<>();
  private final Map<String, Set<String>> byQueue = new HashMap<>();
  private final Map<String, Set<String>> bySession = new HashMap<>();

  /// @param texts names in lower case, addresses as they are written
  Suspects(Set<String> texts) {
    this.texts = Set.copyOf(texts);
  }

  Set<String> texts() {
    return texts;
  }

  void begin(Trail trail) {
    texts.forEach(text -> trail.add(text, false));
  }

  /// Notes a connection; false when its client is not suspected.
  boolean opened(LogEvent.Opened event) {
    Set<String> those = of(event.client());
    if (!those.isEmpty()) {
      bySession.put(event.session(), those);
    }
    return !those.isEmpty();
  }

  /// The suspected texts by which a peer goes.
  private Set<String> of(@Nullable Peer peer) {
    Set<String> those = new HashSet<>();
    if (peer != null && peer.name() != null) {
      those.add(HostNames.normal(peer.name()));
    }
    if (peer != null && peer.address() != null) {
      those.add(peer.address().toString());
    }
    those.retainAll(texts);
    return those;
  }

  /// Takes what a line tells that holds a suspected text, or an id of such a peer.
  void take(LogEvent event, Trail trail) {
    if (event instanceof OfMessage message) {
      convict(byReply.get(message.queueId()), trail);
    }
    switch (event) {
      case LogEvent.Named e -> convict(byReply.get(e.name()), trail);
      case Accepted e -> evidence(e.queueId(), client(e), byQueue, trail);
      case Attempted e -> attempted(e, trail);
      default -> {}
    }
  }

  private Set<String> client(Accepted event) {
    boolean told = event.client() != null || event.session() == null;
    return told ? of(event.client()) : bySession.getOrDefault(event.session(), Set.of());
  }

  private void attempted(Attempted event, Trail trail) {
    String reply = event.reply();
    if (reply == null || event.outcome() != Outcome.DELIVERED) {
      return;
    }
    for (String id : CatalogueReplies.ALL.of(reply)) {
      convict(byQueue.get(id), trail);
      evidence(id, of(event.relay()), byReply, trail);
    }
  }

  private static void convict(@Nullable Set<String> those, Trail trail) {
    if (those != null) {
      those.forEach(text -> trail.add(text, true));
    }
  }

  private static void evidence(
      String id, Set<String> those, Map<String, Set<String>> known, Trail trail) {
    String run = PlainRun.longest(id);
    if (!those.isEmpty() && run.length() >= Hunt.SHORTEST) {
      known.computeIfAbsent(id, i -> new HashSet<>()).addAll(those);
      trail.add(run, false);
    }
  }
}

package org.hoptrail.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer;
import org.hoptrail.route.LogView;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// What logs tell, found by queue id and Message-ID.
final class BookView implements LogView {

  private final Map<String, List<Transfer>> byId = new HashMap<>();
  private final Map<String, List<Delivery>> byMessageId = new HashMap<>();
  private final Map<String, String> messageIds = new HashMap<>();
  private final HostCover cover;
  private final Trails trails;

  BookView(Trails trails, HostCover cover) {
    this.cover = cover;
    this.trails = trails;
    for (Transfer transfer : trails.transfers()) {
      byId.computeIfAbsent(transfer.queueId(), id -> new ArrayList<>(1)).add(transfer);
    }
    for (Transfer transfer : trails.transfers()) {
      for (String name : transfer.names()) {
        byId.computeIfAbsent(name, id -> new ArrayList<>(1)).add(transfer);
      }
    }
    for (Delivery delivery : trails.deliveries()) {
      if (delivery.messageId() != null) {
        byMessageId.computeIfAbsent(delivery.messageId(), id -> new ArrayList<>(1)).add(delivery);
        delivery
            .hops()
            .forEach(hop -> messageIds.put(key(hop.host(), hop.queueId()), delivery.messageId()));
      }
    }
  }

  @Override
  public List<Transfer> ofId(String queueId) {
    return byId.getOrDefault(queueId, List.of());
  }

  @Override
  public List<Delivery> ofMessage(String messageId) {
    return byMessageId.getOrDefault(messageId, List.of());
  }

  private static String key(String host, @Nullable String queueId) {
    return host + "\n" + queueId;
  }

  @Override
  public @Nullable String messageId(Transfer transfer) {
    return transfer.messageId() == null
        ? messageIds.get(key(transfer.host(), transfer.queueId()))
        : transfer.messageId();
  }

  @Override
  public @Nullable String hostNamed(String name) {
    return cover.has(name) ? name : trails.hostNamed(name);
  }

  @Override
  public boolean covers(String host, Instant at) {
    return cover.covers(host, at);
  }

  @Override
  public boolean isOurs(@Nullable Peer peer) {
    return trails.isHost(peer);
  }
}

package org.hoptrail.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hoptrail.ledger.Ledger;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer;
import org.hoptrail.route.LogView;
import org.hoptrail.trail.Trails;
import org.jspecify.annotations.Nullable;

/// What logs on disk tell, found by queue id and Message-ID; as [BookView] tells it of logs in
/// memory.
record LedgerView(Ledger ledger, HostCover cover) implements LogView {

  @Override
  public List<Transfer> ofId(String queueId) {
    List<Transfer> ofThatId = new ArrayList<>();
    List<Transfer> ofThatName = new ArrayList<>();
    for (Trails piece : ledger.ofId(queueId)) {
      for (Transfer transfer : piece.transfers()) {
        if (transfer.queueId().equals(queueId)) {
          ofThatId.add(transfer);
        }
        if (transfer.names().contains(queueId)) {
          ofThatName.add(transfer);
        }
      }
    }
    ofThatId.sort(Trails.BY_TIME);
    ofThatName.sort(Trails.BY_TIME);
    ofThatId.addAll(ofThatName);
    return ofThatId;
  }

  @Override
  public List<Delivery> ofMessage(String messageId) {
    return ledger.ofMessageId(messageId).stream()
        .flatMap(piece -> piece.deliveries().stream())
        .filter(delivery -> messageId.equals(delivery.messageId()))
        .toList();
  }

  @Override
  public @Nullable String messageId(Transfer transfer) {
    String known = transfer.messageId();
    for (Trails piece : known == null ? ledger.ofId(transfer.queueId()) : List.<Trails>of()) {
      for (Delivery delivery : piece.deliveries()) {
        boolean of = delivery.messageId() != null && passes(delivery, transfer);
        known = of ? delivery.messageId() : known;
      }
    }
    return known;
  }

  private static boolean passes(Delivery delivery, Transfer transfer) {
    return delivery.hops().stream()
        .anyMatch(
            hop ->
                hop.host().equals(transfer.host())
                    && Objects.equals(hop.queueId(), transfer.queueId()));
  }

  @Override
  public @Nullable String hostNamed(String name) {
    return cover.has(name) ? name : ledger.hosts().named(name);
  }

  @Override
  public boolean covers(String host, Instant at) {
    return cover.covers(host, at);
  }

  @Override
  public boolean isOurs(@Nullable Peer peer) {
    return ledger.hosts().isKnown(peer);
  }
}

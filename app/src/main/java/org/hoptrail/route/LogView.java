package org.hoptrail.route;

import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer;
import org.jspecify.annotations.Nullable;

/// The logs that were given beside a message, as far as its route asks.
public interface LogView {

  /// What hosts did to messages under a queue id, all hosts.
  List<Transfer> ofId(String queueId);

  /// The ways of the message with that Message-ID.
  List<Delivery> ofMessage(String messageId);

  /// The Message-ID of what a host handled: as its own log tells it, or that of another host on the
  /// same way; null when none does.
  @Nullable String messageId(Transfer transfer);

  /// The host of the logs that a name means, or null.
  @Nullable String hostNamed(String name);

  /// Whether the log of a host covers a moment.
  boolean covers(String host, Instant at);

  /// Whether a peer is one of the hosts of the logs.
  boolean isOurs(@Nullable Peer peer);
}

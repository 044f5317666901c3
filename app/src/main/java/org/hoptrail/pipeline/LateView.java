package org.hoptrail.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer;
import org.hoptrail.route.LogView;
import org.jspecify.annotations.Nullable;

/// Logs that are read when they are asked for the first time.
///
/// @param logs gives the same logs each time
record LateView(Supplier<LogView> logs) implements LogView {

  @Override
  public List<Transfer> ofId(String queueId) {
    return logs.get().ofId(queueId);
  }

  @Override
  public List<Delivery> ofMessage(String messageId) {
    return logs.get().ofMessage(messageId);
  }

  @Override
  public @Nullable String messageId(Transfer transfer) {
    return logs.get().messageId(transfer);
  }

  @Override
  public @Nullable String hostNamed(String name) {
    return logs.get().hostNamed(name);
  }

  @Override
  public boolean covers(String host, Instant at) {
    return logs.get().covers(host, at);
  }

  @Override
  public boolean isOurs(@Nullable Peer peer) {
    return logs.get().isOurs(peer);
  }
}

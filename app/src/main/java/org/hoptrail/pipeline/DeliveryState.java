package org.hoptrail.pipeline;

import java.time.Instant;
import java.util.List;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Transfer.Attempt;
import org.jspecify.annotations.Nullable;

/// How far a delivery has come: what makes it worth telling again.
///
/// @param recipient whose it is, as the first and the last host have it
/// @param hops the hosts, with what was tried there
record DeliveryState(List<String> recipient, Outcome outcome, List<Hop> hops) {

  /// What one host did so far.
  record Hop(
      String host,
      @Nullable String queueId,
      @Nullable Instant receivedAt,
      int attempts,
      @Nullable Outcome outcome,
      @Nullable LogPlace last) {}

  static DeliveryState of(Delivery delivery) {
    return new DeliveryState(
        List.of(String.valueOf(delivery.recipient()), String.valueOf(delivery.originalRecipient())),
        delivery.outcome(),
        delivery.hops().stream().map(DeliveryState::hop).toList());
  }

  private static Hop hop(Leg leg) {
    Attempt last = leg.last();
    return new Hop(
        leg.host(),
        leg.queueId(),
        leg.receivedAt(),
        leg.attempts().size(),
        last == null ? null : last.outcome(),
        last == null ? null : last.place());
  }
}

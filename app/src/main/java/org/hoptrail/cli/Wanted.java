package org.hoptrail.cli;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.trail.Query;
import org.jspecify.annotations.Nullable;

/// Which deliveries the user asked for.
///
/// @param query what to look for
/// @param since queued at or after, or null
/// @param until queued before, or null
/// @param outcome what it came to, or null
/// @param slowerThan took longer, or null
record Wanted(
    Query query,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Outcome outcome,
    @Nullable Duration slowerThan) {

  boolean has(Delivery delivery) {
    return (outcome == null || delivery.outcome() == outcome)
        && isInTime(delivery)
        && isSlow(delivery)
        && query.matches(delivery);
  }

  private boolean isInTime(Delivery delivery) {
    if (since == null && until == null) {
      return true;
    }
    Instant at = delivery.hops().isEmpty() ? null : delivery.hops().getFirst().receivedAt();
    return at != null
        && (since == null || !at.isBefore(since))
        && (until == null || at.isBefore(until));
  }

  private boolean isSlow(Delivery delivery) {
    if (slowerThan == null) {
      return true;
    }
    if (delivery.hops().isEmpty()) {
      return false;
    }
    Leg first = delivery.hops().getFirst();
    Attempt last = delivery.hops().getLast().last();
    Instant from = first.receivedAt();
    Instant to = last == null ? null : last.at();
    return from != null && to != null && Duration.between(from, to).compareTo(slowerThan) > 0;
  }
}

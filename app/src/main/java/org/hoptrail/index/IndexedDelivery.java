package org.hoptrail.index;

import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.LogPlace;

/// A delivery for the index.
///
/// @param delivery what it is found by
/// @param json the same as it is to be given back, UTF-8 on one line
/// @param id what it is known by
public record IndexedDelivery(Delivery delivery, byte[] json, String id) {

  /// Known by everything told of it. With a further line it is another.
  public IndexedDelivery(Delivery delivery, byte[] json) {
    this(delivery, json, Identity.digest(json));
  }

  /// What two deliveries share that tell of the same: the names of the message on its hosts.
  Set<String> claims() {
    Set<String> claims = new TreeSet<>();
    for (Leg leg : delivery.hops()) {
      claims.add(leg.host() + '\0' + (leg.queueId() == null ? lines(leg) : leg.queueId()));
    }
    return claims;
  }

  /// The lines that a delivery rests on, wherever their files lie now: a log that is rotated or
  /// packed keeps its lines where they were.
  static Set<String> lines(Delivery delivery) {
    Set<String> lines = new TreeSet<>();
    delivery.hops().forEach(leg -> lines.addAll(lines(leg)));
    return lines;
  }

  private static Set<String> lines(Leg leg) {
    Set<String> lines = new TreeSet<>();
    for (LogPlace place : leg.log()) {
      lines.add(leg.host().replace(' ', '-') + ':' + place.line() + ':' + place.offset());
    }
    return lines;
  }
}

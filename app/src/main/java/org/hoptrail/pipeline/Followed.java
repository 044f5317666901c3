package org.hoptrail.pipeline;

import java.util.List;
import org.hoptrail.model.Delivery;

/// What logs tell of what somebody looks for.
///
/// @param deliveries those that were looked for, newest first
/// @param failures sentences about what could not be read
/// @param tooWide whether everything would have had to be read, and that is too much: then there is
///     no delivery
public record Followed(List<Delivery> deliveries, List<String> failures, boolean tooWide) {

  /// Keeps copies of the lists.
  public Followed {
    deliveries = List.copyOf(deliveries);
    failures = List.copyOf(failures);
  }
}

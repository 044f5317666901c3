package org.hoptrail.received;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail system as far as trace fields go.
///
/// @param system its id
/// @param dialects how it writes them
/// @param queueIds how it draws queue ids, or null when no rule is known
/// @param habits what its lines always or never have, or null when no rule is known
public record TraceWriter(
    String system,
    List<Dialect> dialects,
    @Nullable QueueIdFormat queueIds,
    @Nullable Habits habits) {

  public TraceWriter {
    dialects = List.copyOf(dialects);
  }
}

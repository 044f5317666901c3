package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The path of one message.
///
/// @param hops oldest first
/// @param gaps where evidence is missing
/// @param boundary where our own side begins, or null when no hop is an entry from outside
public record Route(List<Hop> hops, List<Gap> gaps, @Nullable Boundary boundary) {

  public Route {
    hops = List.copyOf(hops);
    gaps = List.copyOf(gaps);
  }
}

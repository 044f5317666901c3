package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// Where the message came into the hands of the reader's own servers. The peer address of the
/// border stamp is fact; its HELO and everything below are claims.
///
/// @param hop the number of the border hop on the route
/// @param receivedIndex its position among the Received fields, 0 = topmost
/// @param peer the address it was received from, or null when the stamp tells none
/// @param how how it was found
/// @param why the reason in one sentence, with what the boundary would be otherwise
public record Boundary(
    int hop, int receivedIndex, @Nullable Cited<IpAddress> peer, How how, String why) {

  /// How a boundary was found.
  public enum How {
    /// From the networks, hosts and domains of the settings.
    CONFIGURED,
    /// From our own logs.
    LOGGED,
    /// From the shape of the route alone.
    INFERRED
  }
}

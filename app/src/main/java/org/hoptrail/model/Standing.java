package org.hoptrail.model;

/// How far a hop can be believed, from proof to disproof (DESIGN section 7).
public enum Standing {
  /// A log of ours has this hop.
  LOGGED,
  /// A server of ours wrote the stamp about another server of ours.
  OWN,
  /// A server of ours wrote the stamp about an outside client: the peer address is fact.
  BORDER,
  /// Below the boundary, with independent evidence that supports it.
  CORROBORATED,
  /// Below the boundary, and nothing but its own word.
  CLAIMED,
  /// There is evidence against it.
  CONTRADICTED
}

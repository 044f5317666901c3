package org.hoptrail.model;

import java.time.Duration;

/// Everything a user can set, with defaults that suit a mailbox nobody described.
///
/// @param own what lies inside the trust boundary
/// @param tolerance how far the clocks of two honest hosts may disagree
/// @param limits how much of a hostile input is read
public record Settings(OwnSide own, Duration tolerance, Limits limits) {

  /// Nothing configured, 90 seconds tolerance, the default limits.
  public static final Settings DEFAULT =
      new Settings(OwnSide.UNKNOWN, Duration.ofSeconds(90), Limits.DEFAULT);
}

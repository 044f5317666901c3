package org.hoptrail.model;

import java.time.Duration;

/// Everything a user can set, with defaults that suit a mailbox nobody described.
///
/// @param own what lies inside the trust boundary
/// @param tolerance how far the clocks of two honest hosts may disagree
/// @param limits how much of a hostile input is read
/// @param dns whether and how the DNS is asked
/// @param checks which forgery checks look
public record Settings(
    OwnSide own, Duration tolerance, Limits limits, DnsSettings dns, CheckChoice checks) {

  /// Nothing configured, 90 seconds tolerance, the default limits, no DNS.
  public static final Settings DEFAULT =
      new Settings(OwnSide.UNKNOWN, Duration.ofSeconds(90), Limits.DEFAULT);

  /// Settings without the DNS, with every check.
  public Settings(OwnSide own, Duration tolerance, Limits limits) {
    this(own, tolerance, limits, DnsSettings.OFF, CheckChoice.ALL);
  }

  /// The same with other settings for the DNS.
  public Settings with(DnsSettings other) {
    return new Settings(own, tolerance, limits, other, checks);
  }

  /// The same with other checks.
  public Settings with(CheckChoice other) {
    return new Settings(own, tolerance, limits, dns, other);
  }
}

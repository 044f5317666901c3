package org.hoptrail.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One transfer of the message, from a sending to a receiving host (RFC 5598).
///
/// @param number position on the route, 1 = oldest
/// @param stamp the trace field the receiving host wrote
/// @param transit time between the previous stamp's date and this one's, signed; null when either
///     has none
/// @param skewed whether `transit` is negative beyond the tolerance: a clock is wrong, or a
/// stamp is
/// @param standing how far the hop can be believed
/// @param why the reason of the standing, one phrase
/// @param log what the logs of the receiving host say of it, or null when no logs were given
/// @param clock what other messages show of the clock of one of its two hosts, when that is why
///     `transit` is negative; or null
public record Hop(
    int number,
    Stamp stamp,
    @Nullable Duration transit,
    boolean skewed,
    Standing standing,
    String why,
    @Nullable LogMatch log,
    @Nullable HostClock clock) {

  /// A hop of whose clocks nothing is known.
  public Hop(
      int number,
      Stamp stamp,
      @Nullable Duration transit,
      boolean skewed,
      Standing standing,
      String why,
      @Nullable LogMatch log) {
    this(number, stamp, transit, skewed, standing, why, log, null);
  }

  /// A hop of which no log was asked.
  public Hop(
      int number,
      Stamp stamp,
      @Nullable Duration transit,
      boolean skewed,
      Standing standing,
      String why) {
    this(number, stamp, transit, skewed, standing, why, null);
  }

  /// The same hop with another standing.
  public Hop as(Standing other, String reason) {
    return new Hop(number, stamp, transit, skewed, other, reason, log, clock);
  }

  /// The same hop with what is known of a clock.
  public Hop by(HostClock known) {
    return new Hop(number, stamp, transit, skewed, standing, why, log, known);
  }

  /// The time since the previous stamp as it would be if the clock were right, signed; `transit`
  /// when nothing is known of clocks.
  public @Nullable Duration corrected() {
    return transit == null || clock == null ? transit : transit.plus(clock.ahead().abs());
  }
}

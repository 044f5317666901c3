package org.hoptrail.check;

import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.MailDate;

/// What was ordinary in the mail of earlier years and is odd today.
///
/// Of honest mail of 2002, a third came from clients without a name in the DNS, and a third ran
/// backwards by more than a minute somewhere on its route; of that since 2015, one in a hundred and
/// one in two hundred.
final class Era {

  /// When servers came to refuse clients without a name, and to set their clocks by the network.
  static final Instant NAMES_AND_CLOCKS = Instant.parse("2010-01-01T00:00:00Z");

  private static final Duration BY_HAND = Duration.ofHours(1);

  private Era() {}

  /// Whether clocks of the time of a stamp differed by as much as that.
  static boolean explains(Duration skew, MailDate date) {
    return date.instant().isBefore(NAMES_AND_CLOCKS) && skew.compareTo(BY_HAND) <= 0;
  }
}

package org.hoptrail.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// What the DNS of today can still say of an old message. Records come and go: what passes still
/// passes, but everything else may have been otherwise when the message came.
///
/// @param now when the DNS was asked
/// @param received when the message came, or null when nobody knows
record Aging(Instant now, @Nullable Instant received) {

  /// Servers are rarely moved within a month.
  private static final Duration FRESH = Duration.ofDays(30);

  /// What is true of an old message too: that it passes, or that nothing was found out.
  private static final Set<Result> STANDING =
      EnumSet.of(Result.PASS, Result.TEMPERROR, Result.NOT_CHECKED);

  private boolean isOld() {
    return received != null && Duration.between(received, now).compareTo(FRESH) > 0;
  }

  /// The verdict as it can stand: unless it passed, one about an old message is `not-checked` and
  /// tells what it would be today.
  Verdict of(Verdict verdict) {
    if (!isOld() || received == null || STANDING.contains(verdict.result())) {
      return verdict;
    }
    return new Verdict(
        verdict.method(),
        Result.NOT_CHECKED,
        verdict.property(),
        verdict.value(),
        verdict.receivedIndex(),
        verdict.decidedBy(),
        "Not checkable now, the message is of "
            + received.atOffset(ZoneOffset.UTC).toLocalDate()
            + "; by the DNS of today it would be "
            + verdict.result().word()
            + ": "
            + verdict.sentence(),
        verdict.details(),
        verdict.fields(),
        verdict.spans(),
        verdict.asked());
  }
}

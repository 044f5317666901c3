package org.hoptrail.check;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.text.IsoTime;

/// A time hidden outside the Received fields lies on the wrong side of the author's `Date`: a
/// Message-ID or MIME boundary drawn more than a day after it, a seal or a server's own id made
/// more than a day before it.
///
/// Drafts, queues and lists explain the other directions, so these are not told. Signatures of DKIM
/// are not asked either: bulk mail is signed when it leaves.
final class MessageToken implements Check {

  private static final Duration DAY = Duration.ofDays(1);

  /// A wall clock may stand 14 hours east or 12 hours west of UTC.
  private static final Duration ANY_ZONE = Duration.ofHours(14);

  @Override
  public String id() {
    return "message-token";
  }

  @Override
  public String title() {
    return "A time inside an identifier of the message contradicts Date";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    Cited<MailDate> date = facts.message().date();
    if (date == null || !date.value().zoneKnown()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(0);
    for (TimeToken token : facts.message().tokens()) {
      Duration ahead = Duration.between(date.value().instant(), token.time());
      Duration tolerance = token.wallClock() ? DAY.plus(ANY_ZONE) : DAY;
      boolean late = ahead.compareTo(tolerance) > 0 && isDrawnByThen(token);
      boolean early =
          ahead.negated().compareTo(tolerance) > 0 && token.direction() == Direction.NOT_BEFORE;
      if (late || early) {
        findings.add(finding(date, token, ahead.abs(), late));
      }
    }
    return findings;
  }

  /// Whether a genuine token is drawn when the message is written, not later.
  private static boolean isDrawnByThen(TimeToken token) {
    String kind = token.kind();
    boolean written =
        token.direction() == Direction.SAME_MOMENT || token.direction() == Direction.NOT_AFTER;
    boolean client = kind.contains("message-id") || kind.contains("boundary");
    return written || client && token.direction() == Direction.LOOSE;
  }

  private Finding finding(Cited<MailDate> date, TimeToken token, Duration apart, boolean late) {
    return new Finding(
        id(),
        Certainty.WEAK,
        Severity.NOTICE,
        null,
        "The "
            + token.kind()
            + " was drawn at "
            + IsoTime.utc(token.time().truncatedTo(ChronoUnit.SECONDS))
            + ", "
            + Durations.inWords(apart)
            + (late ? " after Date." : " before Date."),
        "The program that writes Date draws its identifiers at the same moment; servers add theirs"
            + " later.",
        List.of(
            "a Date set by hand or by a clock that is wrong",
            "a first server that added the identifier long after"),
        "Decode the identifier by the rule of its program and compare with Date.",
        List.of("RFC 5322 3.6.1", "RFC 5322 3.6.4"),
        List.of(new Evidence.Bytes(token.token().span()), new Evidence.Bytes(date.span())));
  }
}

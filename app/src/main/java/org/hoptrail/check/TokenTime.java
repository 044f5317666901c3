package org.hoptrail.check;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The id of a stamp was drawn by the host that wrote the date, so the time inside the id and the
/// date must agree.
///
/// An id younger than its own date is impossible unless the clock was set back in between; an id
/// older than its date is a slow session up to hours, and a copied id beyond a day. Ids that lag
/// by hours also come from Exim on a host whose clock was stepped, so they are not strong.
final class TokenTime implements Check {

  private static final Duration YOUNGER = Duration.ofSeconds(60);
  private static final Duration OLDER = Duration.ofDays(1);

  /// Clocks and zones are set wrong by an hour more often than by any other time.
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /// An id so far in the future was not drawn by the rule at all; it may be anonymised.
  private static final Duration NO_TIME_AT_ALL = Duration.ofDays(400);

  /// No session lasts as long.
  private static final Duration NO_SESSION = Duration.ofDays(3);

  /// Ids drawn from the clock that dates the stamp. Exim keeps a clock of its own, which lags on
  /// hosts that sleep.
  private static final Set<String> STEADY = Set.of("postfix-long-id", "sendmail-id");

  @Override
  public String id() {
    return "token-time";
  }

  @Override
  public String title() {
    return "The time inside an id contradicts the date beside it";
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    for (Hop hop : facts.route().hops()) {
      Cited<MailDate> date = hop.stamp().date();
      for (TimeToken token : hop.stamp().tokens()) {
        Finding finding = date == null ? null : compare(hop, date, token);
        if (finding != null) {
          findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  private @Nullable Finding compare(Hop hop, Cited<MailDate> date, TimeToken token) {
    if (token.direction() == Direction.LOOSE) {
      return null;
    }
    Duration ahead = Duration.between(date.value().instant(), token.time());
    if (ahead.compareTo(YOUNGER) > 0 && token.direction() != Direction.NOT_BEFORE) {
      boolean sure =
          date.value().zoneKnown()
              && ahead.compareTo(AN_HOUR) > 0
              && ahead.compareTo(NO_TIME_AT_ALL) < 0;
      Certainty certainty = sure ? Certainty.STRONG : Certainty.MEDIUM;
      return finding(hop, date, token, certainty, " after");
    }
    if (ahead.negated().compareTo(OLDER) > 0) {
      boolean steady = STEADY.contains(token.kind());
      boolean sure = steady && ahead.negated().compareTo(NO_SESSION) > 0;
      Certainty certainty = sure ? Certainty.STRONG : Certainty.MEDIUM;
      return finding(hop, date, token, certainty, " before");
    }
    return null;
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private Finding finding(
      Hop hop, Cited<MailDate> date, TimeToken token, Certainty certainty, String side) {
    Duration apart = Duration.between(date.value().instant(), token.time()).abs();
    String title =
        "The "
            + token.kind()
            + " "
            + token.token().value()
            + " was drawn at "
            + IsoTime.utc(seconds(token.time()))
            + ", "
            + Durations.inWords(apart)
            + side
            + " the date of its own stamp.";
    return new Finding(
        id(),
        certainty,
        certainty == Certainty.STRONG ? Severity.ALARM : Severity.WARNING,
        hop,
        title,
        "One host draws the id and writes the date, in one session.",
        List.of("the clock of the host was set between the two", "the stamp was rewritten later"),
        List.of("RFC 5321 4.4"),
        List.of(new Evidence.Bytes(token.token().span()), new Evidence.Bytes(date.span())));
  }
}

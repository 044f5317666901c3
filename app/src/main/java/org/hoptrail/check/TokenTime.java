package org.hoptrail.check;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.TimeToken;
import org.hoptrail.model.TimeToken.Direction;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// The id of a stamp was drawn by the host that wrote the date, so the time inside the id and the
/// date must agree.
///
/// An id younger than its own date is impossible unless the clock was set back in between. An id
/// older than its date is a slow session up to hours and nothing honest beyond a week: of 8,000
/// honest ids eight lag by more than an hour, none by more than five days. Exim takes the time from
/// a clock that does not follow when the host's clock is set, so its ids may lag by a day or more;
/// when all ids of one host lag by the same time, each finding is taken one step down.
final class TokenTime implements Check {

  private static final Duration YOUNGER = Duration.ofSeconds(60);
  private static final Duration SLOW = Duration.ofHours(1);
  private static final Duration OLD = Duration.ofDays(1);
  private static final Duration ANCIENT = Duration.ofDays(7);

  /// How much the lags of one host may differ and still be one.
  private static final Duration STEADY = Duration.ofMinutes(10);

  /// Clocks and zones are set wrong by an hour more often than by any other time.
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /// An id so far in the future was not drawn by the rule at all; it may be anonymised.
  private static final Duration NO_TIME_AT_ALL = Duration.ofDays(400);

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
      for (TimeToken token : hop.stamp().tokens()) {
        Finding finding = compare(facts, hop, hop.stamp(), token);
        if (finding != null) {
          findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
          findings.add(finding);
        }
      }
    }
    for (Stamp stamp : facts.sideStamps()) {
      for (TimeToken token : stamp.tokens()) {
        Finding finding = compare(facts, null, stamp, token);
        if (finding != null) {
          findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  private @Nullable Finding compare(Facts facts, @Nullable Hop hop, Stamp stamp, TimeToken token) {
    Cited<MailDate> date = stamp.date();
    if (date == null || token.direction() == Direction.LOOSE) {
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
    Certainty lag = lag(ahead.negated(), token.direction());
    if (lag == null) {
      return null;
    }
    boolean steady = hop != null && isSteady(facts, hop, ahead);
    return finding(hop, date, token, steady ? milder(lag) : lag, " before");
  }

  /// How certain it is that a lag of that length is no honest one; null when it may well be.
  private static @Nullable Certainty lag(Duration lag, Direction direction) {
    if (lag.compareTo(SLOW) <= 0) {
      return null;
    }
    if (lag.compareTo(ANCIENT) > 0) {
      return Certainty.STRONG;
    }
    boolean medium = lag.compareTo(OLD) > 0 || direction == Direction.SAME_MOMENT;
    return medium ? Certainty.MEDIUM : Certainty.WEAK;
  }

  private static Certainty milder(Certainty certainty) {
    return certainty == Certainty.STRONG ? Certainty.MEDIUM : Certainty.WEAK;
  }

  /// Whether another stamp of the same host has an id that lags by the same time.
  private static boolean isSteady(Facts facts, Hop hop, Duration ahead) {
    for (Hop other : facts.route().hops()) {
      Cited<MailDate> date = other.stamp().date();
      if (other.number() == hop.number() || date == null || !Handover.isSameHost(hop, other)) {
        continue;
      }
      for (TimeToken token : other.stamp().tokens()) {
        Duration its = Duration.between(date.value().instant(), token.time());
        if (its.minus(ahead).abs().compareTo(STEADY) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private Finding finding(
      @Nullable Hop hop, Cited<MailDate> date, TimeToken token, Certainty certainty, String side) {
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
        OddStamps.severity(certainty),
        hop,
        title,
        "One host draws the id and writes the date, in one session.",
        List.of("the clock of the host was set between the two", "the stamp was rewritten later"),
        "Decode the id by the rule of its system; see the log of the host for that moment.",
        List.of("RFC 5321 4.4"),
        List.of(new Evidence.Bytes(token.token().span()), new Evidence.Bytes(date.span())));
  }
}

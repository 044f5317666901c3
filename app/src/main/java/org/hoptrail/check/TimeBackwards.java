package org.hoptrail.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Durations;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MailDate;

/// A stamp is older than the one before it on the route by more than clocks explain.
///
/// Honest mail of 2002 ran backwards by more than an hour in 1.6 % of messages, mail since 2019 in
/// none of thousands; a wrong zone explains hours in any year. So a day is medium, the rest weak,
/// and up to an hour is not told of the years in which clocks were set by hand.
/// Where our own side wrote the newer date, the older one is wrong: then a month is strong, for
/// clocks that are wrong by as much run behind, not ahead. So is a day when two hosts outside agree
/// with each other and not with us.
/// What other mail shows of the clock of one of both hosts is no finding; see [Hop#clock].
final class TimeBackwards implements Check {

  private static final Duration NO_ZONE_EXPLAINS = Duration.ofHours(26);
  private static final Duration NO_CLOCK_EXPLAINS = Duration.ofDays(30);
  private static final Duration TOGETHER = Duration.ofHours(2);

  @Override
  public String id() {
    return "time-backwards";
  }

  @Override
  public String title() {
    return "A hop is dated before the hop it came from";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    List<Hop> hops = facts.route().hops();
    Boundary boundary = facts.route().boundary();
    for (int i = 1; i < hops.size(); i++) {
      Hop hop = hops.get(i);
      Cited<MailDate> date = hop.stamp().date();
      Cited<MailDate> before = hops.get(i - 1).stamp().date();
      Duration transit = hop.transit();
      if (hop.skewed()
          && transit != null
          && date != null
          && before != null
          && !Era.explains(transit.abs(), date.value())
          && !isExplained(hop, facts.settings().tolerance())) {
        findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
        boolean ours = boundary != null && hop.number() >= boundary.hop();
        boolean agreed = ours && Handover.agree(hops.subList(0, i).reversed(), TOGETHER);
        findings.add(finding(hop, hops.get(i - 1), ours, agreed, transit.abs()));
      }
    }
    return findings;
  }

  /// Whether other mail shows that a clock is off by as much.
  private static boolean isExplained(Hop hop, Duration tolerance) {
    Duration corrected = hop.corrected();
    return hop.clock() != null
        && corrected != null
        && corrected.compareTo(tolerance.negated()) >= 0;
  }

  private Finding finding(Hop hop, Hop before, boolean ours, boolean agreed, Duration back) {
    boolean far = back.compareTo(NO_ZONE_EXPLAINS) > 0;
    boolean absurd = back.compareTo(NO_CLOCK_EXPLAINS) > 0 || (far && agreed);
    Certainty certainty =
        absurd && ours ? Certainty.STRONG : far ? Certainty.MEDIUM : Certainty.WEAK;
    return new Finding(
        id(),
        certainty,
        OddStamps.severity(certainty),
        ours ? before : hop,
        "Hop "
            + hop.number()
            + " is dated "
            + Durations.inWords(back)
            + " before hop "
            + (hop.number() - 1)
            + ".",
        "A message cannot arrive before it was sent; one of the two dates is wrong.",
        List.of("a clock that is wrong on one of the hosts", "a zone missing or wrong"),
        "Convert both dates to UTC; see other mail of these hosts for clocks that are wrong.",
        List.of("RFC 5321 4.4"),
        evidence(hop, before));
  }

  private static List<Evidence> evidence(Hop... hops) {
    List<Evidence> evidence = new ArrayList<>(hops.length);
    for (Hop hop : hops) {
      Cited<MailDate> date = hop.stamp().date();
      if (date != null) {
        evidence.add(new Evidence.Bytes(date.span()));
      }
    }
    return evidence;
  }
}

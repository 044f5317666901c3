package org.hoptrail.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoptrail.check.Weighing;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Report;

/// What would be otherwise in forged mail without one check: a check that decides nothing anywhere
/// is dead weight.
final class Deciding {

  /// What hangs on one check.
  ///
  /// @param stamps forged stamps that would not be flagged without it
  /// @param messages forged messages whose verdict would be another without it
  record Share(int stamps, int messages) {

    static final Share NOTHING = new Share(0, 0);

    /// Whether anything hangs on it.
    boolean isAny() {
      return stamps + messages > 0;
    }

    @Override
    public String toString() {
      return stamps + "/" + messages;
    }

    Share plus(Share other) {
      return new Share(stamps + other.stamps, messages + other.messages);
    }
  }

  private final Map<String, Share> shares = new TreeMap<>();

  /// Counts one forged message.
  ///
  /// @param forged the positions of its forged stamps, 0 = topmost
  void add(Report report, Set<Integer> forged) {
    Set<String> checks = new LinkedHashSet<>();
    report.findings().forEach(finding -> checks.add(finding.check()));
    for (String check : checks) {
      shares.merge(check, share(report, forged, check), Share::plus);
    }
  }

  private static Share share(Report report, Set<Integer> forged, String check) {
    List<Finding> others =
        report.findings().stream().filter(f -> !f.check().equals(check)).toList();
    int with = Weighing.newestContradicted(report.route(), report.verdicts(), report.findings());
    int without = Weighing.newestContradicted(report.route(), report.verdicts(), others);
    int stamps = 0;
    for (Hop hop : report.route().hops()) {
      boolean decided = hop.number() <= with && hop.number() > without;
      stamps += decided && forged.contains(hop.stamp().receivedIndex()) ? 1 : 0;
    }
    Level level = Weighing.verdict(report.route(), report.verdicts(), others).level();
    return new Share(stamps, level == report.verdict().level() ? 0 : 1);
  }

  /// What hangs on a check.
  Share of(String check) {
    return shares.getOrDefault(check, Share.NOTHING);
  }
}

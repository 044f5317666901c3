package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Hop;
import org.hoptrail.model.Oddity;

/// Findings about what the rooms of the mail systems hold to be odd in single stamps.
///
/// @param check the id of the check
/// @param kind which oddities it tells
/// @param explanation why they matter
/// @param innocent causes without ill intent
record OddStamps(String check, Oddity.Kind kind, String explanation, List<String> innocent) {

  OddStamps {
    innocent = List.copyOf(innocent);
  }

  List<Finding> in(Facts facts) {
    List<Finding> findings = List.of();
    for (Hop hop : facts.route().hops()) {
      for (Oddity oddity : hop.stamp().oddities()) {
        if (oddity.kind() == kind) {
          findings = findings.isEmpty() ? new ArrayList<>(2) : findings;
          findings.add(finding(hop, oddity));
        }
      }
    }
    return findings;
  }

  private Finding finding(Hop hop, Oddity oddity) {
    return new Finding(
        check,
        oddity.certainty(),
        severity(oddity.certainty()),
        hop,
        oddity.says(),
        explanation,
        innocent,
        "Compare with stamps that the same host wrote on other messages.",
        List.of(oddity.source()),
        List.of(new Evidence.Bytes(oddity.span())));
  }

  /// How loudly something of that certainty is told.
  static Severity severity(Certainty certainty) {
    return switch (certainty) {
      case STRONG -> Severity.ALARM;
      case MEDIUM -> Severity.WARNING;
      case WEAK -> Severity.NOTICE;
    };
  }
}

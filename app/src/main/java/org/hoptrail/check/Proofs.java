package org.hoptrail.check;

import java.util.HashSet;
import java.util.Set;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.Route;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.model.Verdicts;

/// What is proved of a route, so that no finding counts against it.
final class Proofs {

  private Proofs() {}

  /// The numbers of the hops that a log confirms or whose stamp a valid signature covers.
  static Set<Integer> of(Route route, Verdicts verdicts) {
    Set<Integer> fields = new HashSet<>();
    verdicts.dkim().forEach(signature -> addCovered(signature, fields));
    if (verdicts.arc() != null) {
      addCovered(verdicts.arc(), fields);
    }
    Set<Integer> proved = new HashSet<>();
    for (Hop hop : route.hops()) {
      LogMatch log = hop.log();
      boolean logged = log != null && log.verdict() == LogMatch.Verdict.CONFIRMED;
      if (logged || fields.contains(hop.stamp().field().index())) {
        proved.add(hop.number());
      }
    }
    return proved;
  }

  private static void addCovered(Verdict signature, Set<Integer> fields) {
    if (signature.result() == Result.PASS) {
      fields.addAll(signature.fields());
    }
  }
}

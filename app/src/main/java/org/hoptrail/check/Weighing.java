package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MessageVerdict;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Route;
import org.hoptrail.model.Standing;

/// From findings to standings and the verdict, by rules short enough to quote.
///
/// - A strong finding contradicts the hop it speaks of; hops below a contradicted one are at most
///   claimed.
/// - No finding: consistent. Weak or medium findings: unusual. A strong one: suspicious.
/// `forged` is
///   said only when two strong findings of different checks agree on one hop.
public final class Weighing {

  private Weighing() {}

  /// The route with the hops that findings contradict marked so.
  public static Route mark(Route route, List<Finding> findings) {
    int newest = 0;
    for (Finding finding : findings) {
      newest = contradicts(finding) ? Math.max(newest, hopOf(finding)) : newest;
    }
    if (newest == 0) {
      return route;
    }
    List<Hop> hops = new ArrayList<>(route.hops().size());
    for (Hop hop : route.hops()) {
      hops.add(weigh(hop, newest, findings));
    }
    return new Route(hops, route.gaps(), route.boundary());
  }

  private static Hop weigh(Hop hop, int newestContradicted, List<Finding> findings) {
    for (Finding finding : findings) {
      if (contradicts(finding) && hopOf(finding) == hop.number()) {
        return hop.as(Standing.CONTRADICTED, finding.title());
      }
    }
    if (hop.number() < newestContradicted && hop.standing() == Standing.CORROBORATED) {
      return hop.as(Standing.CLAIMED, "below a contradicted hop");
    }
    return hop;
  }

  private static boolean contradicts(Finding finding) {
    return finding.certainty() == Certainty.STRONG && finding.hop() != null;
  }

  private static int hopOf(Finding finding) {
    return finding.hop() == null ? 0 : finding.hop().number();
  }

  /// The findings in one word.
  public static MessageVerdict verdict(List<Finding> findings) {
    if (findings.isEmpty()) {
      return new MessageVerdict(Level.CONSISTENT, List.of());
    }
    List<Finding> strong = new ArrayList<>(findings.size());
    boolean agree = false;
    for (Finding finding : findings) {
      if (finding.certainty() == Certainty.STRONG) {
        for (Finding other : strong) {
          agree |= agree(finding, other);
        }
        strong.add(finding);
      }
    }
    if (strong.isEmpty()) {
      return new MessageVerdict(Level.UNUSUAL, names(findings));
    }
    return new MessageVerdict(agree ? Level.FORGED : Level.SUSPICIOUS, names(strong));
  }

  private static boolean agree(Finding one, Finding other) {
    return !one.check().equals(other.check()) && one.hop() != null && hopOf(one) == hopOf(other);
  }

  private static List<String> names(List<Finding> findings) {
    TreeSet<String> names = new TreeSet<>();
    for (Finding finding : findings) {
      names.add(finding.check());
    }
    return List.copyOf(names);
  }
}

package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.MessageVerdict;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Route;
import org.hoptrail.model.Standing;
import org.hoptrail.model.Verdicts;

/// From findings to standings and the verdict, by rules short enough to quote.
///
/// 1. What is proved stands: a hop that a log confirms, and one whose stamp a valid signature
///    covers, is never contradicted. Our own hops, from the border up, are contradicted by
///    logs alone.
/// 2. A strong finding contradicts the hop it speaks of. So do two medium findings of different
///    checks, of which one speaks of the hop and the other of it, of an older one, or of the client
///    that brought it: below the border a stamp is worth what those are worth who could have
///    written it. Weak findings contradict nothing.
/// 3. Who finds our own stamps written oddly has a header before him that was rewritten after it
///    arrived, or anonymised: then oddities of writing count for nothing.
/// 4. Below a contradicted hop nothing is better than claimed, unless it is proved.
/// 5. No finding, or weak ones of one check alone: consistent, for any one small oddity is found in
///    honest mail too. A hop is contradicted, or a strong finding speaks of the whole
///    message, or two medium findings of different checks of the client at the border: suspicious.
///    Forged, when of what speaks against the contradicted hop or those below it one finding is
///    strong, and another check that is strong too or rests on something else agrees. Anything
///    else: unusual.
public final class Weighing {

  private final Route route;
  private final List<Finding> findings;
  private final List<Finding> counting;
  private final int newest;

  private Weighing(Route route, Verdicts verdicts, List<Finding> findings) {
    this.route = route;
    this.findings = findings;
    Set<Integer> proved = Proofs.of(route, verdicts);
    this.counting = counting(proved);
    this.newest = newest(proved);
  }

  /// The route with the hops that findings contradict marked so.
  public static Route mark(Route route, Verdicts verdicts, List<Finding> findings) {
    Weighing weighing = new Weighing(route, verdicts, findings);
    if (weighing.newest == 0) {
      return route;
    }
    Set<Integer> proved = Proofs.of(route, verdicts);
    List<Hop> hops = new ArrayList<>(route.hops().size());
    for (Hop hop : route.hops()) {
      hops.add(proved.contains(hop.number()) ? hop : weighing.weighed(hop));
    }
    return new Route(hops, route.gaps(), route.boundary());
  }

  /// The findings in one word.
  public static MessageVerdict verdict(Route route, Verdicts verdicts, List<Finding> findings) {
    return new Weighing(route, verdicts, findings).verdict();
  }

  /// The number of the newest hop that findings contradict, 0 when there is none.
  public static int newestContradicted(Route route, Verdicts verdicts, List<Finding> findings) {
    return new Weighing(route, verdicts, findings).newest;
  }

  private Hop weighed(Hop hop) {
    for (Finding finding : counting) {
      boolean strong = finding.certainty() == Certainty.STRONG;
      if (hopOf(finding) == hop.number()
          && accuses(finding)
          && (strong || hop.number() == newest)) {
        return hop.as(Standing.CONTRADICTED, finding.title());
      }
    }
    return hop.number() < newest && hop.standing() == Standing.CORROBORATED
        ? hop.as(Standing.CLAIMED, "below a contradicted hop")
        : hop;
  }

  /// The findings that are more than weak and against nothing proved.
  private List<Finding> counting(Set<Integer> proved) {
    boolean rewritten = isRewritten();
    List<Finding> result = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Ground ground = Checks.ground(finding);
      boolean moot = rewritten && ground == Ground.WRITING;
      boolean refuted =
          ground != Ground.CLIENT && proved.contains(hopOf(finding)) && !isBorder(finding);
      if (finding.certainty() != Certainty.WEAK && !moot && !refuted) {
        result.add(finding);
      }
    }
    return result;
  }

  private boolean isRewritten() {
    for (Finding finding : findings) {
      boolean writing = Checks.ground(finding) == Ground.WRITING;
      if (writing && finding.certainty() != Certainty.WEAK && isOwn(finding)) {
        return true;
      }
    }
    return false;
  }

  private int newest(Set<Integer> proved) {
    int found = 0;
    for (Finding finding : counting) {
      boolean candidate = accuses(finding) && !proved.contains(hopOf(finding));
      if (candidate
          && hopOf(finding) > found
          && (finding.certainty() == Certainty.STRONG || isSupported(finding))) {
        found = hopOf(finding);
      }
    }
    return found;
  }

  private boolean isSupported(Finding finding) {
    for (Finding other : counting) {
      boolean client = hopOf(other) == hopOf(finding) + 1 && isAboutClient(other);
      boolean lower = hopOf(other) > 0 && hopOf(other) <= hopOf(finding);
      if (!other.check().equals(finding.check()) && (client || lower)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a finding may contradict the hop it speaks of.
  private boolean accuses(Finding finding) {
    Ground ground = Checks.ground(finding);
    return hopOf(finding) > 0
        && (ground == Ground.LOG || (ground != Ground.CLIENT && !isOwn(finding)));
  }

  /// What is odd about the border stamp, our own host wrote down of its client.
  private boolean isAboutClient(Finding finding) {
    return Checks.ground(finding) == Ground.CLIENT || isBorder(finding);
  }

  private boolean isBorder(Finding finding) {
    Boundary boundary = route.boundary();
    return boundary != null && hopOf(finding) == boundary.hop();
  }

  /// From the border up; without a border, the newest: whoever has the message wrote that one.
  private boolean isOwn(Finding finding) {
    Boundary boundary = route.boundary();
    int first = boundary == null ? route.hops().size() : boundary.hop();
    return first > 0 && hopOf(finding) >= first;
  }

  private static int hopOf(Finding finding) {
    Hop hop = finding.hop();
    return hop == null ? 0 : hop.number();
  }

  private MessageVerdict verdict() {
    if (isOrdinary()) {
      return new MessageVerdict(Level.CONSISTENT, List.of());
    }
    List<Finding> against = counting.stream().filter(this::isAgainst).toList();
    if (against.isEmpty()) {
      List<String> client = names(counting.stream().filter(this::isBorder).toList());
      return client.size() > 1
          ? new MessageVerdict(Level.SUSPICIOUS, client)
          : new MessageVerdict(Level.UNUSUAL, names(findings));
    }
    List<Finding> strong = against.stream().filter(f -> f.certainty() == Certainty.STRONG).toList();
    boolean twice = names(strong).size() > 1 || grounds(against) > 1;
    boolean forged = newest > 0 && !strong.isEmpty() && twice;
    return new MessageVerdict(forged ? Level.FORGED : Level.SUSPICIOUS, names(against));
  }

  /// Whether nothing was found but weak oddities of one kind.
  private boolean isOrdinary() {
    boolean weak = findings.stream().allMatch(f -> f.certainty() == Certainty.WEAK);
    return weak && names(findings).size() <= 1;
  }

  /// Whether a finding counts in the verdict: it speaks of the whole message with certainty, or of
  /// the contradicted hop, one below it, or the client that brought it.
  private boolean isAgainst(Finding finding) {
    if (finding.hop() == null) {
      return finding.certainty() == Certainty.STRONG;
    }
    boolean client = hopOf(finding) == newest + 1 && isAboutClient(finding);
    return newest > 0 && (hopOf(finding) <= newest || client);
  }

  private static long grounds(List<Finding> findings) {
    return findings.stream().map(Checks::ground).distinct().count();
  }

  private static List<String> names(List<Finding> findings) {
    Set<String> names = new TreeSet<>();
    for (Finding finding : findings) {
      names.add(finding.check());
    }
    return List.copyOf(names);
  }
}

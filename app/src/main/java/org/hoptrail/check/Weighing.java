package org.hoptrail.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.MessageVerdict;
import org.hoptrail.model.MessageVerdict.Level;
import org.hoptrail.model.Route;
import org.hoptrail.model.Standing;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.model.Verdicts;
import org.jspecify.annotations.Nullable;

/// From findings to standings and the verdict, by rules short enough to quote.
///
/// 1. What is proved stands: a hop that a log of ours confirms, and one whose stamp a valid
///    signature covers, is never contradicted. A hop at or above a boundary that settings or logs
///    drew is contradicted by logs alone.
/// 2. A strong finding contradicts the hop it speaks of. Two medium findings of different
///    checks contradict the newer of the hops they speak of, for below the boundary a stamp is
///    worth what those who could have written it are worth. Weak findings contradict nothing.
/// 3. Below a contradicted hop nothing is better than claimed, unless it is proved.
/// 4. No finding: consistent. A hop contradicted, or a strong finding on the whole message:
///    suspicious; forged when at least two checks speak against that hop or those below it,
///    one of them with a strong finding. Anything else: unusual.
public final class Weighing {

  private Weighing() {}

  /// The route with the hops that findings contradict marked so.
  public static Route mark(Route route, Verdicts verdicts, List<Finding> findings) {
    int newest = newestContradicted(route, verdicts, findings);
    if (newest == 0) {
      return route;
    }
    Set<Integer> proved = proved(route, verdicts);
    List<Hop> hops = new ArrayList<>(route.hops().size());
    for (Hop hop : route.hops()) {
      hops.add(proved.contains(hop.number()) ? hop : weigh(hop, newest, route, findings));
    }
    return new Route(hops, route.gaps(), route.boundary());
  }

  private static Hop weigh(Hop hop, int newest, Route route, List<Finding> findings) {
    Finding first = hop.number() == newest ? firstAbout(hop, findings) : strong(hop, findings);
    if (first != null && isOpen(first, route)) {
      return hop.as(Standing.CONTRADICTED, first.title());
    }
    return hop.number() < newest && hop.standing() == Standing.CORROBORATED
        ? hop.as(Standing.CLAIMED, "below a contradicted hop")
        : hop;
  }

  private static @Nullable Finding firstAbout(Hop hop, List<Finding> findings) {
    for (Finding finding : findings) {
      if (finding.hop() != null && hopOf(finding) == hop.number()) {
        return finding;
      }
    }
    return null;
  }

  private static @Nullable Finding strong(Hop hop, List<Finding> findings) {
    Finding first = firstAbout(hop, findings);
    return first == null || first.certainty() != Certainty.STRONG ? null : first;
  }

  /// The number of the newest hop that findings contradict, 0 when there is none.
  public static int newestContradicted(Route route, Verdicts verdicts, List<Finding> findings) {
    Set<Integer> proved = proved(route, verdicts);
    List<Finding> against = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      boolean counts = finding.hop() != null && finding.certainty() != Certainty.WEAK;
      if (counts && (isAboutClient(finding, route) || !proved.contains(hopOf(finding)))) {
        against.add(finding);
      }
    }
    int newest = 0;
    for (Finding finding : against) {
      boolean candidate = isOpen(finding, route) && !proved.contains(hopOf(finding));
      if (candidate
          && hopOf(finding) > newest
          && (finding.certainty() == Certainty.STRONG || isSupported(finding, against, route))) {
        newest = hopOf(finding);
      }
    }
    return newest;
  }

  /// Whether another check speaks against the same hop or an older one, or against the client that
  /// our border saw where this hop should be.
  private static boolean isSupported(Finding finding, List<Finding> against, Route route) {
    for (Finding other : against) {
      boolean near = hopOf(other) == hopOf(finding) + 1 && isAboutClient(other, route);
      if (!other.check().equals(finding.check()) && (near || hopOf(other) <= hopOf(finding))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a finding speaks of the client that a stamp tells of, not of the stamp: what is odd
  /// about the border is its client.
  private static boolean isAboutClient(Finding finding, Route route) {
    boolean border = route.boundary() != null && hopOf(finding) == route.boundary().hop();
    return border || finding.check().equals(NamelessClient.ID);
  }

  /// Whether a finding may contradict the hop it speaks of: our own servers only by their logs.
  private static boolean isOpen(Finding finding, Route route) {
    Boundary boundary = route.boundary();
    boolean inferred = boundary != null && boundary.how() == Boundary.How.INFERRED;
    boolean own =
        boundary != null
            && (inferred ? hopOf(finding) == boundary.hop() : hopOf(finding) >= boundary.hop());
    boolean client = finding.check().equals(NamelessClient.ID);
    return (!own || finding.check().equals(LogRecord.ID)) && !client;
  }

  /// The hops that a log confirms or a valid signature covers.
  private static Set<Integer> proved(Route route, Verdicts verdicts) {
    Set<Integer> fields = new HashSet<>();
    for (Verdict signature : verdicts.dkim()) {
      addCovered(signature, fields);
    }
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

  private static int hopOf(Finding finding) {
    return finding.hop() == null ? 0 : finding.hop().number();
  }

  /// The findings in one word.
  public static MessageVerdict verdict(Route route, Verdicts verdicts, List<Finding> findings) {
    if (findings.isEmpty()) {
      return new MessageVerdict(Level.CONSISTENT, List.of());
    }
    int newest = newestContradicted(route, verdicts, findings);
    List<Finding> strong = new ArrayList<>(findings.size());
    List<Finding> against = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      boolean counts = finding.certainty() != Certainty.WEAK;
      if (counts && hopOf(finding) > 0 && hopOf(finding) <= newest) {
        against.add(finding);
      }
      if (finding.certainty() == Certainty.STRONG
          && (finding.hop() == null || hopOf(finding) <= newest)) {
        strong.add(finding);
      }
    }
    List<Finding> client = aboutBorder(route, findings);
    if (newest == 0 && strong.isEmpty() && names(client).size() > 1) {
      return new MessageVerdict(Level.SUSPICIOUS, names(client));
    }
    if (newest == 0 && strong.isEmpty()) {
      return new MessageVerdict(Level.UNUSUAL, names(findings));
    }
    boolean agree = !strong.isEmpty() && newest > 0 && names(against).size() > 1;
    against.addAll(strong);
    return new MessageVerdict(agree ? Level.FORGED : Level.SUSPICIOUS, names(against));
  }

  /// The findings on the client at our border that are more than weak.
  private static List<Finding> aboutBorder(Route route, List<Finding> findings) {
    List<Finding> client = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      boolean border = route.boundary() != null && hopOf(finding) == route.boundary().hop();
      if (border && finding.certainty() != Certainty.WEAK) {
        client.add(finding);
      }
    }
    return client;
  }

  private static List<String> names(List<Finding> findings) {
    TreeSet<String> names = new TreeSet<>();
    for (Finding finding : findings) {
      names.add(finding.check());
    }
    return List.copyOf(names);
  }
}

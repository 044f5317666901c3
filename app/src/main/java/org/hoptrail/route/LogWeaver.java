package org.hoptrail.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Boundary.How;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Gap;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogMatch;
import org.hoptrail.model.LogMatch.Verdict;
import org.hoptrail.model.Route;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Standing;
import org.hoptrail.model.Transfer;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// Weaves what logs tell into a route: confirms or contradicts its stamps, and puts in the hops
/// that no stamp shows.
public final class LogWeaver {

  private final LogView logs;
  private final Settings settings;

  /// @param logs the logs that were given
  public LogWeaver(LogView logs, Settings settings) {
    this.logs = logs;
    this.settings = settings;
  }

  /// The route with everything the logs tell of it. One of which they tell nothing stays as it is:
  /// with such logs, or without any, the report is the same.
  ///
  /// @param messageId of the message, or null
  public Route weave(Route route, @Nullable String messageId) {
    LogComparison comparison = new LogComparison(logs, messageId);
    List<Hop> hops = new ArrayList<>();
    for (Hop hop : route.hops()) {
      hops.add(judged(hop, comparison.match(hop.stamp())));
    }
    shareArrivals(hops);
    shareNames(hops, comparison);
    if (hops.stream().allMatch(LogWeaver::isUntold)) {
      return route;
    }
    int border = border(hops, route.boundary());
    List<Hop> woven = insert(hops, way(hops, messageId));
    return renumbered(woven, hops, route, border);
  }

  /// qmail stamps one arrival twice: qmail-queue writes the id and nothing else, qmail-smtpd all
  /// else and no id. What the log says of the one holds for the other.
  private static void shareArrivals(List<Hop> hops) {
    for (int i = 0; i + 1 < hops.size(); i++) {
      Stamp stamp = hops.get(i).stamp();
      Stamp newer = hops.get(i + 1).stamp();
      boolean pair = stamp.queueId() == null && newer.server().by() == null;
      LogMatch log = hops.get(i + 1).log();
      if (pair
          && stamp.system().equals(newer.system())
          && log != null
          && isConfirmed(hops.get(i + 1))) {
        hops.set(i, judged(hops.get(i), log));
      }
    }
  }

  /// A host whose log confirms one stamp goes by the name in that stamp: under this name, too, its
  /// log is asked for the ids of the other stamps.
  private static void shareNames(List<Hop> hops, LogComparison comparison) {
    Map<String, String> hosts = new HashMap<>();
    for (Hop hop : hops) {
      Cited<String> by = hop.stamp().server().by();
      Transfer transfer = hop.log() == null ? null : hop.log().transfer();
      if (by != null && transfer != null && isConfirmed(hop)) {
        hosts.put(HostNames.normal(by.value()), transfer.host());
      }
    }
    for (int i = 0; i < hops.size(); i++) {
      Cited<String> by = hops.get(i).stamp().server().by();
      String host = by == null ? null : hosts.get(HostNames.normal(by.value()));
      LogMatch log = hops.get(i).log();
      if (host != null && log != null && log.verdict() == Verdict.UNCOVERED) {
        hops.set(i, judged(hops.get(i), comparison.missing(hops.get(i).stamp(), host)));
      }
    }
  }

  private static Hop judged(Hop hop, LogMatch match) {
    Standing standing =
        switch (match.verdict()) {
          case CONFIRMED -> hop.standing() == Standing.BORDER ? Standing.BORDER : Standing.LOGGED;
          case CONTRADICTED, ABSENT, UNCOVERED, ALONE -> hop.standing();
        };
    String why =
        standing == hop.standing() && standing != Standing.BORDER ? hop.why() : match.why();
    return new Hop(hop.number(), hop.stamp(), hop.transit(), hop.skewed(), standing, why, match);
  }

  /// The index of the border hop by the logs: the oldest of the newest hops that our own logs have,
  /// when its client is none of the logs' hosts. -1 when settings know better or no log has the
  /// newest.
  private int border(List<Hop> hops, @Nullable Boundary known) {
    if (known != null && known.how() == How.CONFIGURED) {
      return -1;
    }
    int index = -1;
    for (int i = hops.size() - 1; i >= 0 && isConfirmed(hops.get(i)); i--) {
      index = i;
      LogMatch log = hops.get(i).log();
      Transfer transfer = log == null ? null : log.transfer();
      if (transfer != null && transfer.client() != null && !isInside(transfer)) {
        return i;
      }
    }
    return index;
  }

  private boolean isInside(Transfer transfer) {
    return logs.isOurs(transfer.client())
        || transfer.client() != null && transfer.client().isLoopback();
  }

  private static boolean isUntold(Hop hop) {
    return hop.log() == null || hop.log().verdict() == Verdict.UNCOVERED;
  }

  private static boolean isConfirmed(Hop hop) {
    return hop.log() != null && hop.log().verdict() == Verdict.CONFIRMED;
  }

  /// The way through the logs that has most of the confirmed stamps.
  private List<Leg> way(List<Hop> hops, @Nullable String messageId) {
    List<Leg> best = List.of();
    int most = 0;
    for (Delivery delivery : messageId == null ? List.<Delivery>of() : logs.ofMessage(messageId)) {
      int shared = 0;
      for (Hop hop : hops) {
        shared += isConfirmed(hop) && indexOf(delivery.hops(), hop) >= 0 ? 1 : 0;
      }
      if (shared > most) {
        most = shared;
        best = delivery.hops();
      }
    }
    return best;
  }

  private static int indexOf(List<Leg> way, Hop hop) {
    Transfer transfer = hop.log() == null ? null : hop.log().transfer();
    for (int i = 0; transfer != null && i < way.size(); i++) {
      if (way.get(i).host().equals(transfer.host())
          && transfer.queueId().equals(way.get(i).queueId())) {
        return i;
      }
    }
    return -1;
  }

  /// Puts the legs that no stamp shows at their places between the confirmed hops.
  private List<Hop> insert(List<Hop> hops, List<Leg> way) {
    List<Hop> woven = new ArrayList<>();
    int next = 0;
    for (Hop hop : hops) {
      int leg = isConfirmed(hop) ? indexOf(way, hop) : -1;
      if (leg >= 0) {
        for (; next < leg; next++) {
          woven.add(LoggedHop.of(way.get(next)));
        }
        next = Math.max(next, leg + 1);
      }
      woven.add(hop);
    }
    for (; next < way.size() && !way.isEmpty(); next++) {
      woven.add(LoggedHop.of(way.get(next)));
    }
    return woven;
  }

  private Route renumbered(List<Hop> woven, List<Hop> before, Route route, int border) {
    List<Hop> hops = new ArrayList<>(woven.size());
    Hop borderHop = border < 0 ? null : before.get(border);
    Boundary boundary = route.boundary();
    Boundary found = null;
    for (int i = 0; i < woven.size(); i++) {
      Hop hop = woven.get(i);
      boolean isBorder = hop.equals(borderHop);
      Duration transit =
          i == 0 ? null : RouteBuilder.transit(woven.get(i - 1).stamp(), hop.stamp());
      boolean skewed = transit != null && transit.toSeconds() < -settings.tolerance().toSeconds();
      Standing standing = isBorder ? Standing.BORDER : demoted(hop, borderHop);
      hops.add(new Hop(i + 1, hop.stamp(), transit, skewed, standing, hop.why(), hop.log()));
      if (isBorder) {
        found = logged(hop, i + 1);
      } else if (boundary != null && hop.number() == boundary.hop() && isStamped(hop)) {
        boundary =
            new Boundary(
                i + 1, boundary.receivedIndex(), boundary.peer(), boundary.how(), boundary.why());
      }
    }
    return new Route(hops, shifted(route.gaps(), hops), found == null ? boundary : found);
  }

  /// A hop that inference took for the border, when the logs show another.
  private static Standing demoted(Hop hop, @Nullable Hop borderHop) {
    boolean other = borderHop != null && hop.standing() == Standing.BORDER;
    return other ? (isConfirmed(hop) ? Standing.LOGGED : Standing.OWN) : hop.standing();
  }

  private static boolean isStamped(Hop hop) {
    return hop.stamp().receivedIndex() != Stamp.LOG_ONLY;
  }

  private static Boundary logged(Hop hop, int number) {
    LogMatch log = hop.log();
    String host = log == null || log.transfer() == null ? "" : log.transfer().host();
    return new Boundary(
        number,
        hop.stamp().receivedIndex(),
        hop.stamp().client().peer(),
        How.LOGGED,
        "Hop "
            + number
            + ": the log of "
            + host
            + " has it, and its client is none of the logged hosts.");
  }

  private static List<Gap> shifted(List<Gap> gaps, List<Hop> hops) {
    List<Gap> moved = new ArrayList<>(gaps.size());
    for (Gap gap : gaps) {
      int stamped = 0;
      int at = 0;
      while (at < hops.size() && stamped < gap.afterHop()) {
        stamped += isStamped(hops.get(at)) ? 1 : 0;
        at++;
      }
      boolean filled = at < hops.size() && !isStamped(hops.get(at));
      if (!filled) {
        moved.add(new Gap(at, gap.reason()));
      }
    }
    return moved;
  }
}

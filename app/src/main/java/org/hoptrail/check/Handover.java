package org.hoptrail.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Route;
import org.hoptrail.model.Stamp;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.model.Verdicts;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// Two neighbours on the route: the host that wrote the older stamp should be the client that the
/// newer one tells of.
///
/// @param older the hop whose host handed the message over
/// @param newer the hop whose stamp tells of the client
/// @param link how writer and client fit
/// @param vouched whether what the newer stamp tells of its client can be believed: it is the
///     border, or each host above it was seen by the next one to be what its stamp says
record Handover(Hop older, Hop newer, Link link, boolean vouched) {

  /// How the writer of the older stamp and the client of the newer fit, best first.
  enum Link {
    /// The client has an address of the writer.
    PROVED,
    /// The client's resolved name, or its network, is of the writer's organisation.
    NAMED,
    /// The client calls itself by a name of the writer's organisation, and nothing else says so.
    CLAIMED,
    /// There is nothing to compare.
    OPEN,
    /// Every name told of the client is of another organisation.
    BROKEN;

    /// Whether something says that the writer is the client.
    boolean holds() {
      return this == PROVED || this == NAMED || this == CLAIMED;
    }
  }

  /// The handovers from the boundary down, newest first; none when no boundary is known.
  static List<Handover> outside(Route route, Verdicts verdicts) {
    Boundary boundary = route.boundary();
    List<Handover> handovers = new ArrayList<>();
    Hop newer = null;
    boolean vouched = true;
    for (Hop hop : route.hops().reversed()) {
      if (boundary == null || hop.stamp().receivedIndex() == Stamp.LOG_ONLY) {
        continue;
      }
      if (newer != null) {
        Link link = link(hop, newer, verdicts);
        handovers.add(new Handover(hop, newer, link, vouched));
        vouched &= link.holds();
      }
      newer = hop.number() <= boundary.hop() ? hop : null;
    }
    return handovers;
  }

  /// What a check finds in handovers outside, newest first.
  ///
  /// @param inspect gives a finding, or null
  static List<Finding> find(Facts facts, Function<Handover, @Nullable Finding> inspect) {
    List<Finding> findings = new ArrayList<>(0);
    for (Handover handover : facts.handovers()) {
      Finding finding = inspect.apply(handover);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /// How the writer of one stamp and the client of another fit, wherever these stand.
  static Link link(Hop older, Hop newer, Verdicts verdicts) {
    return new Pair(older.stamp(), newer.stamp()).link(verdicts);
  }

  /// Whether two stamps bear the name of one host.
  static boolean isSameHost(Hop one, Hop other) {
    Cited<String> by = one.stamp().server().by();
    Cited<String> same = other.stamp().server().by();
    return by != null && same != null && HostNames.same(by.value(), same.value());
  }

  /// Whether the first of the stamps that name their host has a date like that of another host's
  /// among them.
  ///
  /// @param most how far the two dates may lie apart
  static boolean agree(List<Hop> hops, Duration most) {
    Hop first = null;
    for (Hop hop : hops) {
      boolean named = hop.stamp().server().by() != null;
      if (named && first != null && !isSameHost(first, hop) && areWithin(first, hop, most)) {
        return true;
      }
      first = named && first == null ? hop : first;
    }
    return false;
  }

  private static boolean areWithin(Hop one, Hop other, Duration most) {
    Cited<MailDate> date = one.stamp().date();
    Cited<MailDate> second = other.stamp().date();
    return date != null
        && second != null
        && Duration.between(date.value().instant(), second.value().instant()).abs().compareTo(most)
            <= 0;
  }

  /// Whether the newer hop is the border: its stamp is fact.
  boolean isAtBorder(Route route) {
    return route.boundary() != null && newer.number() == route.boundary().hop();
  }

  /// Whether a verification says that the name which client and writer share belongs elsewhere.
  boolean isRefuted(Verdicts verdicts) {
    Result by = result(verdicts, Method.BY_HOST, older);
    return link == Link.CLAIMED
        && (by == Result.FAIL || by == Result.NONE)
        && result(verdicts, Method.HELO, newer) == Result.FAIL;
  }

  private record Pair(Stamp older, Stamp newer) {

    Link link(Verdicts verdicts) {
      if (isSameAddress() || result(verdicts, Method.BY_HOST, older) == Result.PASS) {
        return Link.PROVED;
      }
      return isTwin() ? Link.NAMED : byNames();
    }

    private Link byNames() {
      Cited<String> by = older.server().by();
      if (by == null || !HostNames.hasOrganisation(by.value())) {
        return Link.OPEN;
      }
      if (isNeighbour() || isRelated(newer.client().rdns(), by)) {
        return Link.NAMED;
      }
      boolean claimed =
          isRelated(newer.client().helo(), by) || isRelated(newer.client().from(), by);
      if (isInside()) {
        return isRelated(newer.server().by(), by) ? Link.NAMED : Link.OPEN;
      }
      return claimed ? Link.CLAIMED : isTold() ? Link.BROKEN : Link.OPEN;
    }

    /// Whether the newer stamp tells anything of its client that a server would have told.
    private boolean isTold() {
      Cited<String> helo = newer.client().helo();
      return helo != null || newer.client().rdns() != null;
    }

    /// One host, one id: some filters write the stamp of a message a second time.
    private boolean isTwin() {
      Cited<String> id = older.queueId();
      Cited<String> again = newer.queueId();
      Cited<String> by = older.server().by();
      return id != null
          && again != null
          && by != null
          && id.value().equals(again.value())
          && isRelated(newer.server().by(), by);
    }

    /// A client without an address is inside unless it has the full name of a host.
    private boolean isInside() {
      Cited<IpAddress> peer = newer.client().peer();
      Cited<String> helo = newer.client().helo();
      return peer == null
          ? helo == null || !HostNames.hasOrganisation(helo.value())
          : peer.value().isPrivate()
              || peer.value().isLoopback()
              || peer.value().isLinkLocal()
              || peer.value().isSharedCgn()
              || peer.value().isUnspecified();
    }

    private boolean isSameAddress() {
      Cited<IpAddress> peer = newer.client().peer();
      Cited<IpAddress> address = older.server().address();
      return peer != null && address != null && peer.value().equals(address.value());
    }

    private boolean isNeighbour() {
      Cited<IpAddress> peer = newer.client().peer();
      Cited<IpAddress> address = older.server().address();
      if (peer == null || address == null || peer.value().v4() != address.value().v4()) {
        return false;
      }
      return peer.value().v4()
          ? peer.value().low() >>> 8 == address.value().low() >>> 8
          : peer.value().high() >>> 32 == address.value().high() >>> 32;
    }
  }

  private static boolean isRelated(@Nullable Cited<String> one, Cited<String> other) {
    return one != null && HostNames.related(one.value(), other.value());
  }

  /// What a verification says of a hop, or null when it was not asked.
  static @Nullable Result result(Verdicts verdicts, Method method, Hop hop) {
    return result(verdicts, method, hop.stamp());
  }

  private static @Nullable Result result(Verdicts verdicts, Method method, Stamp stamp) {
    Verdict verdict = verdict(verdicts, method, stamp);
    return verdict == null ? null : verdict.result();
  }

  /// The verdict of a method on a hop, or null.
  static @Nullable Verdict verdict(Verdicts verdicts, Method method, Stamp stamp) {
    for (Verdict verdict : verdicts.hosts()) {
      boolean same = Objects.equals(verdict.receivedIndex(), stamp.receivedIndex());
      if (verdict.method() == method && same) {
        return verdict;
      }
    }
    return null;
  }

  /// The names told of the client, for a sentence.
  String client() {
    List<String> words = new ArrayList<>();
    for (Cited<String> name : HostNames.of(newer.stamp().client())) {
      String word = name.value().toLowerCase(Locale.ROOT);
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    Cited<IpAddress> peer = newer.stamp().client().peer();
    String address = peer == null ? "" : " [" + peer.value() + "]";
    return String.join(" alias ", words) + address;
  }

  String writer() {
    Cited<String> by = older.stamp().server().by();
    return by == null ? "" : by.value();
  }
}

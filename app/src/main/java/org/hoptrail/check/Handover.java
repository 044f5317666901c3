package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
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
record Handover(Hop older, Hop newer) {

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
    BROKEN
  }

  /// The handovers from the boundary down, newest first; none when no boundary is known.
  static List<Handover> outside(Route route) {
    Boundary boundary = route.boundary();
    List<Handover> handovers = new ArrayList<>();
    Hop newer = null;
    for (Hop hop : route.hops().reversed()) {
      if (boundary == null || hop.stamp().receivedIndex() == Stamp.LOG_ONLY) {
        continue;
      }
      if (newer != null) {
        handovers.add(new Handover(hop, newer));
      }
      newer = hop.number() <= boundary.hop() ? hop : null;
    }
    return handovers;
  }

  /// Whether the newer hop is the border: its stamp is fact.
  boolean isAtBorder(Route route) {
    return route.boundary() != null && newer.number() == route.boundary().hop();
  }

  Link link(Verdicts verdicts) {
    Cited<String> by = older.stamp().server().by();
    if (isSameAddress() || result(verdicts, Method.BY_HOST, older) == Result.PASS) {
      return Link.PROVED;
    }
    if (by == null || !HostNames.hasOrganisation(by.value()) || isInside()) {
      return Link.OPEN;
    }
    if (isNeighbour() || isRelated(newer.stamp().client().rdns(), by)) {
      return Link.NAMED;
    }
    if (isRelated(newer.stamp().server().by(), by)) {
      return Link.NAMED;
    }
    if (isRelated(newer.stamp().client().helo(), by)
        || isRelated(newer.stamp().client().from(), by)) {
      return Link.CLAIMED;
    }
    return isTold() ? Link.BROKEN : Link.OPEN;
  }

  /// Whether the newer stamp tells anything of its client that a server would have told.
  private boolean isTold() {
    Cited<String> helo = newer.stamp().client().helo();
    return helo != null || newer.stamp().client().rdns() != null;
  }

  private boolean isInside() {
    Cited<IpAddress> peer = newer.stamp().client().peer();
    return peer == null
        || peer.value().isPrivate()
        || peer.value().isLoopback()
        || peer.value().isLinkLocal()
        || peer.value().isSharedCgn()
        || peer.value().isUnspecified();
  }

  private boolean isSameAddress() {
    Cited<IpAddress> peer = newer.stamp().client().peer();
    Cited<IpAddress> address = older.stamp().server().address();
    return peer != null && address != null && peer.value().equals(address.value());
  }

  private boolean isNeighbour() {
    Cited<IpAddress> peer = newer.stamp().client().peer();
    Cited<IpAddress> address = older.stamp().server().address();
    if (peer == null || address == null || peer.value().v4() != address.value().v4()) {
      return false;
    }
    return peer.value().v4()
        ? peer.value().low() >>> 8 == address.value().low() >>> 8
        : peer.value().high() >>> 32 == address.value().high() >>> 32;
  }

  private static boolean isRelated(@Nullable Cited<String> one, Cited<String> other) {
    return one != null && HostNames.related(one.value(), other.value());
  }

  /// What a verification says of a hop, or null when it was not asked.
  static @Nullable Result result(Verdicts verdicts, Method method, Hop hop) {
    Verdict verdict = verdict(verdicts, method, hop);
    return verdict == null ? null : verdict.result();
  }

  /// The verdict of a method on a hop, or null.
  static @Nullable Verdict verdict(Verdicts verdicts, Method method, Hop hop) {
    for (Verdict verdict : verdicts.hosts()) {
      boolean same = Objects.equals(verdict.receivedIndex(), hop.stamp().receivedIndex());
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

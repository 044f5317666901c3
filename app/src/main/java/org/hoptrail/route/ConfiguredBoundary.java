package org.hoptrail.route;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.OwnSide;
import org.hoptrail.model.Server;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.HostNames;

/// Walks down from the newest stamp while the client is one of the configured hosts.
///
/// A client is ours when its address lies in our networks; when it is the loopback address or there
/// is no address (a local hand-off); or when our own server resolved its address to one of our
/// hosts or domains. A HELO name never counts. Behind a submission host of ours everything counts
/// as ours: only authenticated users reach it.
///
/// A stamp below is ours only when a configured host, or the client that our newer stamp names,
/// wrote it: a gateway may have removed its own line, and then the next is a stranger's.
final class ConfiguredBoundary implements BoundaryFinder {

  private final OwnSide own;

  ConfiguredBoundary(OwnSide own) {
    this.own = own;
  }

  /// Whether the newest stamps come from hosts that the settings know. Without names in the
  /// settings, networks alone have to do.
  boolean covers(List<Stamp> stamps) {
    if (own.hosts().isEmpty() && own.domains().isEmpty()) {
      return true;
    }
    for (Stamp stamp : stamps) {
      if (stamp.server().by() != null) {
        return isOwnServer(stamp.server());
      }
    }
    return false;
  }

  @Override
  public Border find(List<Stamp> stamps) {
    for (int i = 0; i < stamps.size(); i++) {
      Stamp stamp = stamps.get(i);
      if (i > 0 && !wroteIt(stamp) && !isClientOf(stamps.get(i - 1), stamp)) {
        return new Border(i - 1, "the stamp below was not written by a configured host");
      }
      if (!isOwnClient(stamp)) {
        return new Border(i, reason(stamp));
      }
      Cited<IpAddress> peer = stamp.client().peer();
      if (peer != null && own.isSubmission(peer.value())) {
        return new Border(-1, "only authenticated users reach the submission host " + peer.value());
      }
    }
    return new Border(-1, "every client on the route is one of the configured hosts");
  }

  private String reason(Stamp stamp) {
    Cited<IpAddress> peer = stamp.client().peer();
    return peer == null
        ? "the client is none of the configured hosts"
        : peer.value() + " lies outside the configured networks and hosts";
  }

  private boolean wroteIt(Stamp stamp) {
    if (own.hosts().isEmpty() && own.domains().isEmpty()) {
      return true;
    }
    Cited<String> by = stamp.server().by();
    return by == null || HostNames.organisation(by.value()) == null || isOwnServer(stamp.server());
  }

  private boolean isOwnServer(Server server) {
    Cited<IpAddress> address = server.address();
    Cited<String> by = server.by();
    return (by != null && isOwnName(by.value()))
        || (address != null && own.hasAddress(address.value()));
  }

  /// Whether the newer stamp has the writer of the older for its client.
  private static boolean isClientOf(Stamp newer, Stamp older) {
    Cited<String> by = older.server().by();
    for (Cited<String> name : HostNames.of(newer.client())) {
      if (by != null && HostNames.same(name.value(), by.value())) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwnClient(Stamp stamp) {
    Cited<IpAddress> peer = stamp.client().peer();
    if (peer == null) {
      Cited<String> from = stamp.client().from();
      return from == null || stamp.client().ident() != null || isOwnName(from.value());
    }
    if (own.hasAddress(peer.value()) || peer.value().isLoopback()) {
      return true;
    }
    if (own.networks().isEmpty() && peer.value().isPrivate()) {
      return true;
    }
    Cited<String> rdns = stamp.client().rdns();
    return own.networks().isEmpty() && rdns != null && isOwnName(rdns.value());
  }

  private boolean isOwnName(String name) {
    String host = HostNames.normal(name);
    if (own.hosts().contains(host)) {
      return true;
    }
    for (String domain : own.domains()) {
      if (HostNames.isUnder(host, domain)) {
        return true;
      }
    }
    return host.equals("localhost");
  }
}

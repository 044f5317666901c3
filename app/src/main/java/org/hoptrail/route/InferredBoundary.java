package org.hoptrail.route;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hoptrail.model.Cited;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Stamp;
import org.hoptrail.text.HostNames;
import org.jspecify.annotations.Nullable;

/// Walks down from the newest stamp with nothing but the stamps themselves.
///
/// The newest stamp was written by the host that has the mailbox, so its organisation is ours. A
/// client belongs to it when no address is told (a local hand-off), when the address is private or
/// loopback, when our own resolver put its name under our organisation, when the address is one
/// that a stamp of ours shows as its own, or when it lies in one block with such an address and
/// calls itself by a name of ours. The first client that fits none of this is the outside. A
/// hosting provider's front end is known by its name; there the walk ends at once.
final class InferredBoundary implements BoundaryFinder {

  private final Predicate<Stamp> frontEnd;
  private final Set<String> organisations = new HashSet<>();

  /// @param frontEnd tells the stamps that only the MX hosts of a large provider write
  InferredBoundary(Predicate<Stamp> frontEnd) {
    this.frontEnd = frontEnd;
  }

  @Override
  public Border find(List<Stamp> stamps) {
    organisations.clear();
    int provider = providerFrontEnd(stamps);
    if (provider >= 0) {
      return new Border(provider, "it is the provider's front end, which outside hosts connect to");
    }
    for (int i = 0; i < stamps.size(); i++) {
      Stamp stamp = stamps.get(i);
      learn(stamp, i == 0 || organisations.isEmpty());
      if (isFetch(stamp)) {
        learnStore(stamp);
      } else if (stamp.client().authenticatedAs() != null && stamp.client().peer() != null) {
        return new Border(i, "an authenticated user submitted the message here");
      } else if (!isInside(stamps, i)) {
        return new Border(i, reason(stamp));
      }
    }
    return new Border(-1, "no stamp shows a client outside " + organisationsInWords());
  }

  /// The newest front end, when it and every stamp above it are of one system, and it and the
  /// newest stamp of one organisation: anybody may run the software of some providers.
  private int providerFrontEnd(List<Stamp> stamps) {
    Stamp newest = stamps.getFirst();
    for (int i = 0; i < stamps.size(); i++) {
      Stamp stamp = stamps.get(i);
      if (stamp.named() == Stamp.Recognition.NONE || !stamp.system().equals(newest.system())) {
        return -1;
      }
      if (frontEnd.test(stamp)) {
        String provider = organisation(newest.server().by());
        return provider == null || provider.equals(organisation(stamp.server().by())) ? i : -1;
      }
    }
    return -1;
  }

  private static @Nullable String organisation(@Nullable Cited<String> name) {
    return name == null ? null : HostNames.organisation(name.value());
  }

  private void learn(Stamp stamp, boolean newest) {
    Cited<String> by = stamp.server().by();
    if (newest && by != null) {
      add(HostNames.organisation(by.value()));
    }
  }

  private void learnStore(Stamp stamp) {
    Cited<String> from = stamp.client().from();
    if (from != null) {
      add(HostNames.organisation(from.value()));
    }
  }

  private void add(@Nullable String organisation) {
    if (organisation != null) {
      organisations.add(organisation);
    }
  }

  /// A program fetched the message from a mailbox: the `from` is the store, not an SMTP client.
  private static boolean isFetch(Stamp stamp) {
    Cited<String> protocol = stamp.protocol();
    if (protocol == null) {
      return false;
    }
    String word = protocol.value();
    return word.regionMatches(true, 0, "IMAP", 0, 4) || word.regionMatches(true, 0, "POP", 0, 3);
  }

  private boolean isInside(List<Stamp> stamps, int index) {
    Stamp stamp = stamps.get(index);
    Cited<IpAddress> peer = stamp.client().peer();
    if (peer == null) {
      return isLocalHandOff(stamp, index + 1 < stamps.size() ? stamps.get(index + 1) : null);
    }
    if (isInternal(peer.value()) || isLocalDelivery(stamp)) {
      return true;
    }
    Cited<String> rdns = stamp.client().rdns();
    if (rdns != null && isOurs(rdns.value())) {
      return true;
    }
    return isHandOver(stamp) || isOurHost(stamp, stamps, index);
  }

  /// A host of ours delivered to the mailbox by something else than SMTP: nobody said HELO, so our
  /// own software gave its name.
  private boolean isHandOver(Stamp stamp) {
    Cited<String> from = stamp.client().from();
    return stamp.client().helo() == null && from != null && isOurs(from.value());
  }

  /// An address that no outside host can connect from.
  private static boolean isInternal(IpAddress address) {
    return address.isPrivate()
        || address.isLoopback()
        || address.isLinkLocal()
        || address.isSharedCgn()
        || address.isUnspecified();
  }

  /// LMTP is spoken between hosts of one site only (RFC 2033 5).
  private static boolean isLocalDelivery(Stamp stamp) {
    Cited<String> protocol = stamp.protocol();
    return protocol != null && protocol.value().regionMatches(true, 0, "LMTP", 0, 4);
  }

  private boolean isLocalHandOff(Stamp stamp, @Nullable Stamp older) {
    Cited<String> from = stamp.client().from();
    if (from == null || stamp.client().ident() != null || isOurs(from.value())) {
      return true;
    }
    return HostNames.organisation(from.value()) == null
        && (older == null || older.server().by() == null || isOurs(older.server().by().value()));
  }

  /// Our host names itself, and its address is one a stamp of ours shows as its own, or a
  /// neighbour.
  private boolean isOurHost(Stamp stamp, List<Stamp> stamps, int index) {
    Cited<IpAddress> peer = stamp.client().peer();
    Cited<String> helo = stamp.client().helo();
    if (peer == null || helo == null || !isOurs(helo.value())) {
      return false;
    }
    for (int i = 0; i <= index; i++) {
      Cited<IpAddress> address = stamps.get(i).server().address();
      if (address != null && isNeighbour(address.value(), peer.value())) {
        return true;
      }
    }
    return false;
  }

  /// One /24 of IPv4, one /32 of IPv6 (what a regional registry gives to one provider).
  private static boolean isNeighbour(IpAddress one, IpAddress other) {
    if (one.v4() != other.v4()) {
      return false;
    }
    return one.v4()
        ? one.low() >>> 8 == other.low() >>> 8
        : one.high() >>> 32 == other.high() >>> 32;
  }

  private boolean isOurs(String name) {
    String organisation = HostNames.organisation(name);
    return organisation != null && organisations.contains(organisation);
  }

  private String reason(Stamp stamp) {
    Cited<IpAddress> peer = stamp.client().peer();
    String who = peer == null ? "the client" : peer.value().toString();
    return who + " does not belong to " + organisationsInWords() + ", which took the message in";
  }

  private String organisationsInWords() {
    return organisations.isEmpty()
        ? "the receiving host"
        : String.join(" or ", organisations.stream().sorted().toList());
  }
}

package org.hoptrail.text;

import java.util.List;
import org.hoptrail.model.Boundary;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.MessageSummary;
import org.hoptrail.model.Route;
import org.jspecify.annotations.Nullable;

/// In whose name a message came, and by which way it crossed the border.
///
/// @param domain of the author's address, lower case
/// @param ways what the client at the border belongs to: the organisation of the name that our side
///     resolved for it, when it did, and the network of its address
public record Arrival(String domain, List<String> ways) {

  /// Keeps a copy of the list.
  public Arrival {
    ways = List.copyOf(ways);
  }

  /// That of a message; null when it names no author, or no border is known.
  public static @Nullable Arrival of(MessageSummary message, Route route) {
    Cited<String> from = message.from();
    Boundary boundary = route.boundary();
    Cited<IpAddress> peer = boundary == null ? null : boundary.peer();
    int at = from == null ? -1 : from.value().lastIndexOf('@');
    if (from == null || boundary == null || peer == null || at < 0) {
      return null;
    }
    String domain = HostNames.normal(from.value().substring(at + 1));
    Hop border = route.hops().get(boundary.hop() - 1);
    return domain.isBlank() ? null : new Arrival(domain, ways(border, peer.value()));
  }

  private static List<String> ways(Hop border, IpAddress peer) {
    String network = new IpNetwork(peer, peer.v4() ? 24 : 48).toString();
    Cited<String> name = border.stamp().client().rdns();
    String operator = name == null ? null : HostNames.organisation(name.value());
    return operator == null ? List.of(network) : List.of(operator, network);
  }
}

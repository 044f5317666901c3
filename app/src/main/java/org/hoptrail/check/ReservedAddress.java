package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Finding.Severity;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Oddity;

/// A peer address that nobody can have connected from: figures that are no address, and addresses
/// reserved for other uses. Private addresses say nothing: honest servers translate them, and share
/// private networks across domains.
final class ReservedAddress implements Check {

  @Override
  public String id() {
    return "reserved-address";
  }

  @Override
  public String title() {
    return "The peer address cannot be that of a host on the net";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings =
        new ArrayList<>(
            new OddStamps(
                    id(),
                    Oddity.Kind.ADDRESS,
                    "The server writes the address its kernel tells, which is always one.",
                    List.of("an address masked before the message was passed on"))
                .in(facts));
    for (Hop hop : facts.route().hops()) {
      Cited<IpAddress> peer = hop.stamp().client().peer();
      if (peer != null) {
        inspect(hop, peer, findings);
      }
    }
    return findings;
  }

  private void inspect(Hop hop, Cited<IpAddress> peer, List<Finding> findings) {
    IpAddress address = peer.value();
    if (address.isReserved() || address.isMulticast()) {
      findings.add(finding(hop, peer));
    }
  }

  private Finding finding(Hop hop, Cited<IpAddress> peer) {
    return new Finding(
        id(),
        Certainty.MEDIUM,
        Severity.WARNING,
        hop,
        peer.value() + " is reserved; no host sends mail from it.",
        "Packets from such an address do not come over the net, so the server cannot have seen it.",
        List.of("networks that use reserved addresses as private ones"),
        "Look the address up in the registries of special-purpose addresses.",
        List.of("RFC 6890"),
        List.of(new Evidence.Bytes(peer.span())));
  }
}

package org.hoptrail.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Oddity;

/// A peer address that nobody can have connected from: figures or words that are no address,
/// addresses reserved for other uses, and those not yet given out at the date of the stamp.
/// Private addresses say nothing: honest servers translate them, and share
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
      String title = address + " is reserved; no host sends mail from it.";
      findings.add(finding(hop, peer, Certainty.MEDIUM, title, "RFC 6890"));
      return;
    }
    Cited<MailDate> date = hop.stamp().date();
    YearMonth since = date == null ? null : Allocation.after(address, date.value().instant());
    if (since != null) {
      String title =
          address + " belonged to nobody before " + since + ", later than the date of this stamp.";
      findings.add(finding(hop, peer, Certainty.STRONG, title, "IANA IPv4 address space registry"));
    }
  }

  private Finding finding(
      Hop hop, Cited<IpAddress> peer, Certainty certainty, String title, String reference) {
    return new Finding(
        id(),
        certainty,
        OddStamps.severity(certainty),
        hop,
        title,
        "Packets from such an address do not come over the net, so the server cannot have seen it.",
        List.of(
            "a network that uses such addresses as private ones",
            "a host whose clock is years wrong"),
        "Look the address up in the registries of special-purpose addresses.",
        List.of(reference),
        List.of(new Evidence.Bytes(peer.span())));
  }
}

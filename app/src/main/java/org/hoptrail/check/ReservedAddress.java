package org.hoptrail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Client;
import org.hoptrail.model.Evidence;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Hop;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Oddity;
import org.jspecify.annotations.Nullable;

/// A peer address that nobody can have connected from: figures that are no address, addresses
/// reserved for other uses, and private addresses for a client whose name belongs to another
/// domain than the server's.
final class ReservedAddress implements Check {

  private static final String WHY =
      "Packets from such an address do not come over the net, so the server cannot have seen it.";

  @Override
  public String id() {
    return "reserved-address";
  }

  @Override
  public String title() {
    return "The peer address cannot be that of a host on the net";
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
      findings.add(
          finding(
              hop,
              peer,
              Certainty.MEDIUM,
              address + " is reserved; no host sends mail from it.",
              List.of("networks that use reserved addresses as private ones")));
    } else if (address.isPrivate() && isForeign(hop)) {
      findings.add(
          finding(
              hop,
              peer,
              Certainty.WEAK,
              "The client of hop "
                  + hop.number()
                  + " has a name of another domain than the server and the private address "
                  + address
                  + ".",
              List.of(
                  "address translation in front of the server",
                  "several domains in one private network",
                  "a load balancer that does not tell the address of the client")));
    }
  }

  /// Whether the resolver of the server gave the client a name in another domain than the server's.
  private static boolean isForeign(Hop hop) {
    Client client = hop.stamp().client();
    String name = domain(client.rdns());
    String by = domain(hop.stamp().server().by());
    return name != null && by != null && !name.equals(by);
  }

  /// The last two labels of a host name in lower case; null when it has fewer.
  private static @Nullable String domain(@Nullable Cited<String> host) {
    if (host == null) {
      return null;
    }
    String name = host.value().toLowerCase(Locale.ROOT);
    int last = name.lastIndexOf('.', name.length() - 2);
    int before = last < 1 ? -1 : name.lastIndexOf('.', last - 1);
    return last < 1 ? null : name.substring(before + 1);
  }

  private Finding finding(
      Hop hop,
      Cited<IpAddress> peer,
      Certainty certainty,
      String title,
      List<String> innocent) {
    return new Finding(
        id(),
        certainty,
        OddStamps.severity(certainty),
        hop,
        title,
        WHY,
        innocent,
        List.of("RFC 6890", "RFC 1918"),
        List.of(new Evidence.Bytes(peer.span())));
  }
}

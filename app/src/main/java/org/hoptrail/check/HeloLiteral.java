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
import org.jspecify.annotations.Nullable;

/// A client named itself by a public address in HELO, and connected from another public address.
///
/// Behind NAT programs say their private address; that is not told. The rest is rare: it is seen in
/// one of two thousand honest messages, and in a fifth of the forged ones that were labelled
/// by hand.
final class HeloLiteral implements Check {

  @Override
  public String id() {
    return "helo-literal";
  }

  @Override
  public String title() {
    return "A client names itself by an address that is not its own";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    List<Finding> findings = List.of();
    for (Hop hop : facts.route().hops()) {
      Cited<String> helo = hop.stamp().client().helo();
      Cited<IpAddress> peer = hop.stamp().client().peer();
      IpAddress said = helo == null ? null : address(helo.value());
      if (helo != null && said != null && peer != null && differ(said, peer.value())) {
        findings = findings.isEmpty() ? new ArrayList<>(1) : findings;
        findings.add(finding(hop, helo, peer));
      }
    }
    return findings;
  }

  /// Addresses for examples count as public: who tries the tool out uses them.
  private static boolean isOfTheNet(IpAddress address) {
    return address.isPublic() || address.isDocumentation();
  }

  private static boolean differ(IpAddress said, IpAddress peer) {
    return isOfTheNet(said) && isOfTheNet(peer) && !said.equals(peer);
  }

  /// The address in `[192.0.2.1]`, `[IPv6:2001:db8::1]` (RFC 5321 4.1.3) or bare.
  private static @Nullable IpAddress address(String helo) {
    int open = helo.startsWith("[") ? 1 : 0;
    int close = helo.endsWith("]") ? helo.length() - 1 : helo.length();
    if (close <= open) {
      return null;
    }
    String inner = helo.substring(open, close);
    return IpAddress.parse(
        inner.regionMatches(true, 0, "IPv6:", 0, 5) ? inner.substring(5) : inner);
  }

  private Finding finding(Hop hop, Cited<String> helo, Cited<IpAddress> peer) {
    return new Finding(
        id(),
        Certainty.MEDIUM,
        Severity.WARNING,
        hop,
        "The client of hop "
            + hop.number()
            + " named itself "
            + helo.value()
            + " and connected from "
            + peer.value()
            + ".",
        "An address in HELO is the address of the host that says it.",
        List.of(
            "a host with several addresses",
            "address translation between two public networks",
            "a gateway that repeats what its own client said"),
        "Compare the address in HELO with the one in the stamp.",
        List.of("RFC 5321 4.1.3", "RFC 5321 4.1.1.1"),
        List.of(new Evidence.Bytes(helo.span()), new Evidence.Bytes(peer.span())));
  }
}

package org.hoptrail.check;

import java.util.List;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.IpAddress;
import org.hoptrail.text.HostNames;

/// A client from outside calls itself by the name of one of our own hosts, or of the loopback
/// interface, in HELO.
final class OwnName implements Check {

  @Override
  public String id() {
    return "own-name";
  }

  @Override
  public String title() {
    return "A client from outside says our own name in HELO";
  }

  @Override
  public Ground ground() {
    return Ground.CLIENT;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    OurSide ours = facts.ourSide();
    Cited<String> helo = ours == null ? null : ours.border().stamp().client().helo();
    Cited<IpAddress> peer = ours == null ? null : ours.border().stamp().client().peer();
    if (ours == null || helo == null || peer == null || isInner(peer.value())) {
      return List.of();
    }
    boolean loopback = isLoopback(helo.value());
    boolean named =
        ours.hosts().contains(HostNames.normal(helo.value())) || ours.receivesFor(helo.value());
    if ((!loopback && !named) || facts.settings().own().hasAddress(peer.value())) {
      return List.of();
    }
    return List.of(
        new Seen(
                id(),
                loopback ? Certainty.WEAK : Certainty.MEDIUM,
                ours.border(),
                peer.value() + " came from outside and called itself " + helo.value() + ".")
            .at(helo)
            .at(peer)
            .because(
                "Our names belong to our hosts; only a stranger who wants to pass for one uses"
                    + " them.",
                List.of(
                    "a host of ours that is missing in the settings",
                    "a small server that was never given a name"),
                "See whether the address is one of ours.",
                "RFC 5321 4.1.4"));
  }

  private static boolean isInner(IpAddress address) {
    return address.isPrivate() || address.isLoopback() || address.isLinkLocal();
  }

  private static boolean isLoopback(String helo) {
    if (helo.equalsIgnoreCase("localhost") || helo.equalsIgnoreCase("localhost.localdomain")) {
      return true;
    }
    IpAddress literal =
        IpAddress.parse(helo.startsWith("[") ? helo.substring(1, helo.length() - 1) : helo);
    return literal != null && literal.isLoopback();
  }
}

package org.hoptrail.check;

import java.util.List;
import org.hoptrail.check.Handover.Link;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Finding;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.text.HostNames;

/// A stamp of a great provider's host, and the message came from a client that is none of its.
///
/// What excuses a broken handover elsewhere, inner names, gateways without stamps, mail that leaves
/// by rented addresses, does not happen there.
final class ProviderPath implements Check {

  @Override
  public String id() {
    return "provider-path";
  }

  @Override
  public String title() {
    return "Mail with a provider's stamp came from a stranger";
  }

  @Override
  public Ground ground() {
    return Ground.ROUTE;
  }

  @Override
  public List<Finding> inspect(Facts facts) {
    return Handover.find(
        facts,
        handover -> {
          Cited<String> by = handover.older().stamp().server().by();
          Provider provider = by == null ? null : Provider.of(by.value());
          if (provider == null || !handover.vouched() || handover.link() != Link.BROKEN) {
            return null;
          }
          return isStrange(provider, handover) ? finding(provider, handover) : null;
        });
  }

  private static boolean isStrange(Provider provider, Handover handover) {
    for (Cited<String> name : HostNames.of(handover.newer().stamp().client())) {
      if (provider.owns(name.value())) {
        return false;
      }
    }
    return true;
  }

  private Finding finding(Provider provider, Handover handover) {
    Cited<String> by = handover.older().stamp().server().by();
    return new Seen(
            id(),
            Certainty.STRONG,
            handover.older(),
            "Hop "
                + handover.older().number()
                + " claims a host of "
                + provider.title()
                + ", but the message came from "
                + handover.client()
                + ".")
        .at(by)
        .at(handover.newer().stamp().client().from())
        .at(handover.newer().stamp().client().peer())
        .because(
            "Servers of " + provider.title() + " hand mail on under their own names only.",
            List.of("a program fetched the message from a mailbox there and wrote no stamp"),
            "Look up whose the address is, and whether the provider's SPF record has it.",
            "RFC 5321 4.4");
  }
}

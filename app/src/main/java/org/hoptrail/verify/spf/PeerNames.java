package org.hoptrail.verify.spf;

import java.util.List;
import java.util.Locale;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// The names of the peer that lead back to it (RFC 7208 5.5). Only the first ten count, and errors
/// of the DNS mean no more than that a name does not.
final class PeerNames {

  private final IpAddress peer;
  private final Lookups lookups;

  PeerNames(IpAddress peer, Lookups lookups) {
    this.peer = peer;
    this.lookups = lookups;
  }

  /// Whether one of them is this domain or lies under it.
  boolean anyUnder(String written) throws Stop {
    String domain = written.toLowerCase(Locale.ROOT);
    for (String name : claimed()) {
      if (isUnder(name, domain) && leadsBack(name)) {
        return true;
      }
    }
    return false;
  }

  /// The name for `%{p}`: the domain itself, else one under it, else any, else null (RFC 7208 7.3).
  @Nullable String best(String domain) throws Stop {
    String best = null;
    for (String name : claimed()) {
      boolean better = best == null || !isUnder(best, domain) && isUnder(name, domain);
      if (name.equals(domain) && leadsBack(name)) {
        return name;
      }
      if (better && leadsBack(name)) {
        best = name;
      }
    }
    return best;
  }

  private List<String> claimed() throws Stop {
    List<String> names = lookups.askNames(peer).names();
    return names.subList(0, Math.min(names.size(), Lookups.MOST_HOSTS));
  }

  private boolean leadsBack(String name) throws Stop {
    return lookups.askAnyway(DnsQuestion.address(name, peer)).addresses().contains(peer);
  }

  private static boolean isUnder(String name, String domain) {
    return name.equals(domain) || name.endsWith("." + domain);
  }
}

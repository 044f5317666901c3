package org.hoptrail.verify.host;

import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsRecord.Exchange;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// Does the claimed domain know the peer: by its SPF policy, as its own address, or as one of its
/// exchanges?
final class SenderHost {

  private static final int MOST_EXCHANGES = 10;

  private SenderHost() {}

  /// @param spf what SPF said of the same peer, or null; used only when it speaks of this domain
  static Verdict check(VerdictDraft draft, String claimed, IpAddress peer, @Nullable Verdict spf) {
    String domain = Hosts.plain(claimed);
    String unfit = Hosts.unfit(domain);
    if (unfit != null) {
      return draft.end(
          Result.NONE, claimed.isEmpty() ? "no domain is claimed" : "`" + claimed + "`: " + unfit);
    }
    Result policy = spf != null && Hosts.plain(spf.value()).equals(domain) ? spf.result() : null;
    if (policy != null) {
      draft.detail("spf", policy.word());
    }
    if (policy == Result.PASS) {
      draft.decidedBy("spf");
      return draft.end(Result.PASS, domain + " lets " + peer + " send, by its SPF record");
    }
    String inner = Hosts.unfit(peer);
    return inner == null
        ? hosts(draft, domain, peer, policy)
        : draft.end(Result.NOT_CHECKED, inner);
  }

  private static Verdict hosts(
      VerdictDraft draft, String domain, IpAddress peer, @Nullable Result policy) {
    HostAddresses own = HostAddresses.of(draft.dns(), domain);
    if (own.contains(peer)) {
      draft.decidedBy(domain);
      return draft.end(Result.PASS, peer + " is an address of " + domain + " itself");
    }
    DnsAnswer silent = own.silent();
    DnsAnswer answer = draft.dns().ask(domain, DnsType.MX);
    List<Exchange> exchanges = answer.exchanges();
    for (Exchange exchange : exchanges.subList(0, Math.min(exchanges.size(), MOST_EXCHANGES))) {
      if (exchange.host().isEmpty()) {
        continue;
      }
      HostAddresses host = HostAddresses.of(draft.dns(), exchange.host());
      if (host.contains(peer)) {
        draft.decidedBy(exchange.toString());
        return draft.end(
            Result.PASS, peer + " is " + exchange.host() + ", which takes mail for " + domain);
      }
      silent = silent == null ? host.silent() : silent;
    }
    silent = answer.isSilent() ? answer : silent;
    return silent == null
        ? unknown(draft, domain, peer, policy, answer.outcome() == Outcome.NO_DOMAIN)
        : draft.silent(silent);
  }

  private static Verdict unknown(
      VerdictDraft draft, String domain, IpAddress peer, @Nullable Result policy, boolean gone) {
    if (gone) {
      return draft.end(Result.NONE, domain + " does not exist in the DNS");
    }
    String hosts = peer + " is neither an address nor an exchange of " + domain;
    if (policy == Result.FAIL || policy == Result.SOFTFAIL) {
      draft.decidedBy("spf");
      String not = policy == Result.FAIL ? " does not let it send" : " rather does not let it send";
      return draft.end(policy, hosts + ", and the SPF record" + not);
    }
    return draft.end(
        Result.NEUTRAL, hosts + ", as is ordinary where other hosts send than take mail in");
  }
}

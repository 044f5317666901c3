package org.hoptrail.verify.host;

import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;

/// Does the HELO name lead to the peer (RFC 5321 4.1.4)? A server must not refuse a client because
/// it does not, and many honest ones fail here.
final class HeloName {

  private HeloName() {}

  static Verdict check(VerdictDraft draft, IpAddress peer, String helo) {
    if (helo.startsWith("[")) {
      return literal(draft, peer, helo);
    }
    String name = Hosts.plain(helo);
    String unfit = Hosts.unfit(name);
    if (unfit != null) {
      return draft.end(
          Result.NONE,
          helo.isEmpty() ? "no HELO name is told" : "the HELO name `" + helo + "`: " + unfit);
    }
    String inner = Hosts.unfit(peer);
    return inner == null ? name(draft, peer, name) : draft.end(Result.NOT_CHECKED, inner);
  }

  private static Verdict name(VerdictDraft draft, IpAddress peer, String name) {
    HostAddresses host = HostAddresses.of(draft.dns(), name);
    draft.detail("addresses", host.inWords());
    if (host.contains(peer)) {
      draft.decidedBy(name);
      return draft.end(Result.PASS, "the HELO name " + name + " leads to " + peer);
    }
    if (host.silent() != null) {
      return draft.silent(host.silent());
    }
    return draft.end(
        Result.FAIL,
        host.isEmpty()
            ? "the HELO name " + name + " " + host.inWords()
            : "the HELO name " + name + " leads to " + host.inWords() + ", not to " + peer);
  }

  private static Verdict literal(VerdictDraft draft, IpAddress peer, String helo) {
    IpAddress address = Hosts.literal(helo);
    if (address == null) {
      return draft.end(Result.NONE, "the HELO name `" + helo + "` is no address literal");
    }
    if (address.equals(peer)) {
      return draft.end(Result.PASS, "the HELO name is the address of the client, " + helo);
    }
    String inner = Hosts.unfit(address) == null ? "" : ", as is ordinary behind a router";
    return draft.end(
        Result.FAIL, "the HELO name is the address " + helo + ", the client was " + peer + inner);
  }
}

package org.hoptrail.verify.host;

import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;

/// Has the address a name that leads back to it (RFC 8601 3, 2.7.3)?
final class Iprev {

  /// More names are not followed: whoever owns the address chose their number.
  private static final int MOST_NAMES = 10;

  private Iprev() {}

  static Verdict check(VerdictDraft draft, IpAddress peer) {
    String unfit = Hosts.unfit(peer);
    if (unfit != null) {
      return draft.end(Result.NOT_CHECKED, unfit);
    }
    DnsAnswer reverse = draft.dns().reverse(peer);
    if (reverse.isSilent()) {
      return draft.silent(reverse);
    }
    if (reverse.isEmpty()) {
      return draft.end(Result.PERMERROR, peer + " has no name in the DNS");
    }
    List<String> all = reverse.names();
    List<String> names = all.subList(0, Math.min(all.size(), MOST_NAMES));
    if (names.size() < all.size()) {
      draft.detail("names", all.size() + ", the first " + MOST_NAMES + " were followed");
    }
    return forward(draft, peer, names);
  }

  private static Verdict forward(VerdictDraft draft, IpAddress peer, List<String> names) {
    DnsAnswer silent = null;
    for (String name : names) {
      DnsAnswer answer = draft.dns().ask(DnsQuestion.address(name, peer));
      if (answer.addresses().contains(peer)) {
        draft.decidedBy(name);
        return draft.end(Result.PASS, peer + " is " + name + ", and that name leads back to it");
      }
      boolean unknown = answer.isSilent() && answer.question().impossible() == null;
      silent = silent == null && unknown ? answer : silent;
    }
    if (silent != null) {
      return draft.silent(silent);
    }
    String lead = names.size() == 1 ? ", a name that does not lead" : ", names that do not lead";
    return draft.end(
        Result.FAIL, peer + " is called " + String.join(", ", names) + lead + " back to it");
  }
}

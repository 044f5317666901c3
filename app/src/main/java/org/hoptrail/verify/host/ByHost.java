package org.hoptrail.verify.host;

import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// Does the host that a stamp names exist, and is it the one that the next host saw as its client?
final class ByHost {

  private ByHost() {}

  /// @param nextPeer the client that the next newer stamp saw, or null when there is none
  static Verdict check(VerdictDraft draft, String by, @Nullable IpAddress nextPeer) {
    String name = Hosts.plain(by);
    String unfit = Hosts.unfit(name);
    if (unfit != null) {
      return draft.end(Result.NOT_CHECKED, "the by host `" + by + "`: " + unfit);
    }
    HostAddresses host = HostAddresses.of(draft.dns(), name);
    draft.detail("addresses", host.inWords());
    if (nextPeer != null && host.contains(nextPeer)) {
      draft.decidedBy(name);
      return draft.end(
          Result.PASS, name + " has the address " + nextPeer + " that the next host saw");
    }
    if (host.silent() != null) {
      return draft.silent(host.silent());
    }
    if (host.isEmpty()) {
      String what = name + " " + host.inWords();
      return draft.end(Result.NONE, what + ", as is ordinary for hosts of an inner network");
    }
    return compared(draft, host, nextPeer);
  }

  private static Verdict compared(
      VerdictDraft draft, HostAddresses host, @Nullable IpAddress nextPeer) {
    String exists = host.name() + " exists with " + host.inWords();
    if (nextPeer == null) {
      return draft.end(Result.NEUTRAL, exists + "; no next host tells whom it saw");
    }
    String inner = Hosts.unfit(nextPeer);
    return inner == null
        ? draft.end(
            Result.FAIL,
            exists
                + ", but the next host saw "
                + nextPeer
                + ", as is ordinary when mail leaves by another address than it comes in")
        : draft.end(
            Result.NEUTRAL, exists + "; what the next host saw cannot be compared: " + inner);
  }
}

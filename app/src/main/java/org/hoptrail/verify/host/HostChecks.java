package org.hoptrail.verify.host;

import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.jspecify.annotations.Nullable;

/// Holds hosts of the route against the DNS. The verdicts state what the DNS says, and accuse
/// nobody: each of these questions goes wrong for honest mail too. Addresses of inner networks are
/// `not-checked`; a DNS that does not answer is `temperror`. No input throws.
public final class HostChecks {

  private HostChecks() {}

  /// Has the peer a name that leads back to it? The words are those of RFC 8601 2.7.3: `permerror`
  /// when it has no name, `fail` when none of its first ten leads back.
  ///
  /// @param receivedIndex see [Verdict#receivedIndex], here and below
  public static Verdict iprev(Inquiry.Part dns, IpAddress peer, @Nullable Integer receivedIndex) {
    return Iprev.check(
        new VerdictDraft(dns, Method.IPREV, "policy.iprev", peer.toString(), receivedIndex), peer);
  }

  /// Does the HELO name lead to the peer? `none` for what is no full name; an address literal is
  /// compared.
  public static Verdict helo(
      Inquiry.Part dns, IpAddress peer, String helo, @Nullable Integer receivedIndex) {
    return HeloName.check(
        new VerdictDraft(dns, Method.HELO, "smtp.helo", helo, receivedIndex), peer, helo.strip());
  }

  /// Is the host that took the message in an exchange of the recipient's domain, by name or by
  /// address? `fail` when it is another host, `neutral` when its address is not known, `none` when
  /// the domain has no exchange.
  ///
  /// @param recipientDomain the domain of the recipient
  /// @param by the name of the host, or empty
  /// @param address its address, or null
  public static Verdict mx(
      Inquiry.Part dns,
      String recipientDomain,
      String by,
      @Nullable IpAddress address,
      @Nullable Integer receivedIndex) {
    return RecipientExchange.check(
        new VerdictDraft(dns, Method.MX, "smtp.rcptto", recipientDomain, receivedIndex),
        recipientDomain,
        by,
        address);
  }

  /// Does the claimed domain know the peer: by SPF, as its own address, or as one of its exchanges?
  /// `neutral` when it does not; `fail` and `softfail` only when SPF says so.
  ///
  /// @param property where the domain is claimed, `smtp.mailfrom` or `header.from`
  /// @param spf the verdict of SPF on the same peer, or null; one about another domain is ignored
  public static Verdict senderHost(
      Inquiry.Part dns,
      String property,
      String domain,
      IpAddress peer,
      @Nullable Verdict spf,
      @Nullable Integer receivedIndex) {
    return SenderHost.check(
        new VerdictDraft(dns, Method.SENDER_HOST, property, domain, receivedIndex),
        domain,
        peer,
        spf);
  }

  /// Does the host that wrote a stamp exist, and is it the client that the next newer stamp saw?
  /// `none` when the name does not exist, which is ordinary for inner hosts; `neutral` when there
  /// is nothing to compare with.
  ///
  /// @param nextPeer the client that the next newer stamp saw, or null
  public static Verdict byHost(
      Inquiry.Part dns, String by, @Nullable IpAddress nextPeer, @Nullable Integer receivedIndex) {
    return ByHost.check(
        new VerdictDraft(dns, Method.BY_HOST, "header.received", by, receivedIndex), by, nextPeer);
  }
}

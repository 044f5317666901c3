package org.hoptrail.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the DNS publishes about the mail of a domain, or about an IP address.
///
/// @param query what was asked for, as the user wrote it
/// @param domain the domain, or null when an IP address was asked for
/// @param way how mail for the domain is delivered
/// @param hosts the hosts that take its mail, in the order a sender tries them; for an IP address
///     the names it has
/// @param spf its SPF policy with all that it includes, or null
/// @param dmarc its DMARC policy, or null when it has none
/// @param dnssec how far DNSSEC secures the answer about its mail hosts
/// @param notes what is wrong or unusual, in sentences
/// @param asked every question and its answer, in order
public record DomainMail(
    String query,
    @Nullable String domain,
    Way way,
    List<MailHost> hosts,
    @Nullable SpfOutline spf,
    @Nullable DmarcPolicy dmarc,
    DnsAnswer.Dnssec dnssec,
    List<String> notes,
    List<DnsAnswer> asked) {

  public DomainMail {
    hosts = List.copyOf(hosts);
    notes = List.copyOf(notes);
    asked = List.copyOf(asked);
  }

  /// How mail for a domain is delivered (RFC 5321 5.1).
  public enum Way {
    /// To the exchanges of its MX records.
    EXCHANGES,
    /// It has no MX record: to its own addresses.
    ITS_OWN_ADDRESS,
    /// It takes no mail and says so: a null MX (RFC 7505).
    NULL_MX,
    /// It has neither MX nor address, or does not exist.
    NOWHERE,
    /// The DNS did not tell.
    UNKNOWN,
    /// An IP address was asked for.
    NO_DOMAIN
  }

  /// A host that takes mail.
  ///
  /// @param preference of its MX record, lower ones are tried first; -1 without one
  /// @param name its name
  /// @param addresses its addresses, IPv4 first
  /// @param remark what is wrong with it in a few words, or null
  public record MailHost(
      int preference, String name, List<HostAddress> addresses, @Nullable String remark) {

    public MailHost {
      addresses = List.copyOf(addresses);
    }
  }

  /// An address of a host.
  ///
  /// @param names the names its PTR records give
  /// @param confirmed which of them lead back to the address (RFC 8601 3)
  /// @param remark why there are none, or null
  public record HostAddress(
      IpAddress address, List<String> names, List<String> confirmed, @Nullable String remark) {

    public HostAddress {
      names = List.copyOf(names);
      confirmed = List.copyOf(confirmed);
    }
  }

  /// A DMARC policy.
  ///
  /// @param domain who publishes it: the domain, or the organisation above it
  /// @param record as published
  /// @param policy what it asks to do with mail of the domain that fails
  /// @param organisation the organisational domain
  /// @param listVersion the date of the public suffix list that told it
  public record DmarcPolicy(
      String domain, String record, String policy, String organisation, String listVersion) {}
}

package org.hoptrail.verify.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.jspecify.annotations.Nullable;

/// The addresses of a host, both families.
///
/// @param name what was asked for
/// @param addresses all that were found, IPv4 first
/// @param gone whether the name does not exist
/// @param alias the name that a CNAME leads to, or null
/// @param silent the first question without an answer, or null
record HostAddresses(
    String name,
    List<IpAddress> addresses,
    boolean gone,
    @Nullable String alias,
    @Nullable DnsAnswer silent) {

  HostAddresses {
    addresses = List.copyOf(addresses);
  }

  /// A host that was not asked about.
  static HostAddresses none(String name) {
    return new HostAddresses(name, List.of(), false, null, null);
  }

  static HostAddresses of(Inquiry.Part dns, String name) {
    List<IpAddress> addresses = new ArrayList<>();
    boolean gone = true;
    String alias = null;
    DnsAnswer silent = null;
    for (DnsType family : List.of(DnsType.A, DnsType.AAAA)) {
      DnsAnswer answer = dns.ask(name, family);
      addresses.addAll(answer.addresses());
      gone &= answer.outcome() == Outcome.NO_DOMAIN;
      boolean unknown = answer.isSilent() && answer.question().impossible() == null;
      silent = silent == null && unknown ? answer : silent;
      alias = answer.aliases().isEmpty() ? alias : answer.aliases().getLast();
    }
    return new HostAddresses(name, addresses, gone, alias, silent);
  }

  boolean isEmpty() {
    return addresses.isEmpty();
  }

  boolean contains(IpAddress address) {
    return addresses.contains(address);
  }

  /// `203.0.113.25, 2001:db8::25`, or why there is none.
  String inWords() {
    if (!addresses.isEmpty()) {
      return addresses.stream().map(IpAddress::toString).collect(Collectors.joining(", "));
    }
    return silent != null ? "no answer" : gone ? "does not exist in the DNS" : "has no address";
  }
}

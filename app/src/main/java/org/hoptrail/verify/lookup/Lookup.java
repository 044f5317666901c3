package org.hoptrail.verify.lookup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Silence;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord.Exchange;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.DomainMail;
import org.hoptrail.model.DomainMail.DmarcPolicy;
import org.hoptrail.model.DomainMail.HostAddress;
import org.hoptrail.model.DomainMail.MailHost;
import org.hoptrail.model.DomainMail.Way;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.SpfOutline;
import org.hoptrail.verify.dmarc.Dmarc;
import org.hoptrail.verify.dmarc.PublicSuffixes;
import org.hoptrail.verify.spf.Spf;
import org.jspecify.annotations.Nullable;

/// Looks up what concerns mail: the door of this room.
public final class Lookup {

  private final PublicSuffixes suffixes;
  private final Instant now;

  /// @param now when it is asked
  public Lookup(PublicSuffixes suffixes, Instant now) {
    this.suffixes = suffixes;
    this.now = now;
  }

  /// What the DNS publishes about a domain, the domain of a mail address, or an IP address.
  public DomainMail of(String query, Inquiry inquiry) {
    String text = query.strip();
    IpAddress address = IpAddress.parse(text.startsWith("[") ? inner(text) : text);
    Run run = new Run(query, inquiry.part());
    return address == null ? run.domain(domainOf(text), inquiry) : run.address(address);
  }

  private static String inner(String literal) {
    int end = literal.endsWith("]") ? literal.length() - 1 : literal.length();
    String text = literal.substring(1, end);
    return text.regionMatches(true, 0, "IPv6:", 0, 5) ? text.substring(5) : text;
  }

  private static String domainOf(String text) {
    String domain = text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
  }

  /// One look-up.
  private final class Run {

    private final String query;
    private final Inquiry.Part dns;
    private final AddressNames names;
    private final List<MailHost> hosts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Run(String query, Inquiry.Part dns) {
      this.query = query;
      this.dns = dns;
      names = new AddressNames(dns);
    }

    DomainMail address(IpAddress address) {
      HostAddress known = names.of(address);
      hosts.add(new MailHost(-1, address.toString(), List.of(known), null));
      Dnssec dnssec = dns.asked().getFirst().dnssec();
      return new DomainMail(
          query, null, Way.NO_DOMAIN, hosts, null, null, dnssec, notes, dns.asked());
    }

    DomainMail domain(String domain, Inquiry inquiry) {
      DnsAnswer exchanges = dns.ask(domain, DnsType.MX);
      Way way = way(domain, exchanges);
      DmarcPolicy dmarc = new Dmarc(suffixes).policy(domain, dns);
      if (dmarc == null) {
        notes.add(withoutPolicy(domain));
      }
      SpfOutline spf = new Spf("", now).outline(inquiry.part(), domain);
      List<DnsAnswer> asked = new ArrayList<>(dns.asked());
      spf.asked().stream().filter(answer -> !asked.contains(answer)).forEach(asked::add);
      return new DomainMail(
          query, domain, way, hosts, spf, dmarc, exchanges.dnssec(), notes, asked);
    }

    private String withoutPolicy(String domain) {
      for (DnsAnswer answer : dns.asked()) {
        if (answer.isSilent() && answer.question().name().startsWith("_dmarc.")) {
          return "The DMARC policy of "
              + domain
              + " could not be looked up: "
              + Silence.inWords(answer)
              + ".";
        }
      }
      return domain + " publishes no DMARC policy.";
    }

    private Way way(String domain, DnsAnswer answer) {
      if (answer.isSilent()) {
        notes.add(
            "The MX records of "
                + domain
                + " could not be looked up: "
                + Silence.inWords(answer)
                + ".");
        return Way.UNKNOWN;
      }
      List<Exchange> exchanges = answer.exchanges();
      if (exchanges.isEmpty()) {
        return withoutExchange(domain, answer);
      }
      boolean none = exchanges.stream().allMatch(exchange -> exchange.host().isEmpty());
      if (none) {
        return Way.NULL_MX;
      }
      exchanges.forEach(exchange -> hosts.add(host(exchange.preference(), exchange.host())));
      return Way.EXCHANGES;
    }

    private Way withoutExchange(String domain, DnsAnswer answer) {
      if (answer.outcome() == Outcome.NO_DOMAIN) {
        notes.add(domain + " does not exist.");
        return Way.NOWHERE;
      }
      MailHost own = host(-1, domain);
      if (own.addresses().isEmpty()) {
        notes.add(domain + " has neither MX records nor addresses: it takes no mail.");
        return Way.NOWHERE;
      }
      hosts.add(own);
      return Way.ITS_OWN_ADDRESS;
    }

    private MailHost host(int preference, String name) {
      List<HostAddress> addresses = new ArrayList<>();
      DnsAnswer v4 = dns.ask(name, DnsType.A);
      DnsAnswer v6 = dns.ask(name, DnsType.AAAA);
      v4.addresses().forEach(address -> addresses.add(names.of(address)));
      v6.addresses().forEach(address -> addresses.add(names.of(address)));
      return new MailHost(preference, name, addresses, remark(name, v4, v6));
    }

    private @Nullable String remark(String name, DnsAnswer v4, DnsAnswer v6) {
      if (new DnsQuestion(name, DnsType.A).impossible() != null || name.isEmpty()) {
        return "no host name";
      }
      if (v4.isEmpty() && v6.isEmpty()) {
        return v4.outcome() == Outcome.NO_DOMAIN ? "does not exist" : "has no address";
      }
      if (v4.isSilent() || v6.isSilent()) {
        return "could not be looked up: " + Silence.inWords(v4.isSilent() ? v4 : v6);
      }
      boolean alias = !v4.aliases().isEmpty() || !v6.aliases().isEmpty();
      return alias ? "is an alias, which an MX host must not be (RFC 5321 5.1)" : null;
    }
  }
}

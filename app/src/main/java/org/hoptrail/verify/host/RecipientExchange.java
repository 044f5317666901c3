package org.hoptrail.verify.host;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsRecord.Exchange;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// Did the message come in through an exchange of the recipient's domain (RFC 5321 5.1)?
final class RecipientExchange {

  /// The addresses of more exchanges are not asked for.
  private static final int MOST_EXCHANGES = 10;

  private static final String ALIAS = "against RFC 2181 10.3 an alias of ";
  private static final String ITS_OWN = "which has no MX record and so is its own exchange";

  private final VerdictDraft draft;
  private final String domain;
  private final String by;
  private final List<IpAddress> known = new ArrayList<>();
  private @Nullable DnsAnswer silent;

  private RecipientExchange(VerdictDraft draft, String domain, String by) {
    this.draft = draft;
    this.domain = domain;
    this.by = by;
  }

  /// @param by the name of the host that took the message in, or empty
  /// @param address its address, or null
  static Verdict check(
      VerdictDraft draft, String recipient, String by, @Nullable IpAddress address) {
    String domain = Hosts.plain(recipient);
    String unfit = Hosts.unfit(domain);
    if (unfit != null) {
      return draft.end(Result.NONE, "the recipient's domain `" + recipient + "`: " + unfit);
    }
    if (by.isBlank() && address == null) {
      return draft.end(Result.NOT_CHECKED, "it is not known which host took the message in");
    }
    RecipientExchange check = new RecipientExchange(draft, domain, Hosts.plain(by));
    return check.run(address);
  }

  private Verdict run(@Nullable IpAddress address) {
    DnsAnswer answer = draft.dns().ask(domain, DnsType.MX);
    if (answer.isSilent()) {
      return draft.silent(answer);
    }
    if (answer.outcome() == Outcome.NO_DOMAIN) {
      return draft.end(Result.NONE, domain + " does not exist in the DNS");
    }
    List<Exchange> exchanges = answer.exchanges();
    if (exchanges.size() == 1 && exchanges.getFirst().host().isEmpty()) {
      draft.decidedBy(exchanges.getFirst().toString());
      return draft.end(
          Result.FAIL, domain + " says by a null MX that it takes no mail at all (RFC 7505)");
    }
    learn(address);
    return exchanges.isEmpty() ? implicit() : listed(exchanges);
  }

  /// The addresses of the host that took the message in, as far as they can be compared.
  private void learn(@Nullable IpAddress told) {
    IpAddress address = told == null ? Hosts.literal(by) : told;
    if (address != null && Hosts.unfit(address) == null) {
      known.add(address);
    }
    if (Hosts.unfit(by) == null) {
      HostAddresses host = HostAddresses.of(draft.dns(), by);
      host.addresses().stream().filter(a -> Hosts.unfit(a) == null).forEach(known::add);
      silent = host.silent();
    }
  }

  private Verdict listed(List<Exchange> exchanges) {
    String match = null;
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      HostAddresses host = host(exchange, i);
      String how = exchange.host().isEmpty() ? null : match(host);
      if (how != null && match == null) {
        match = how + " " + position(exchanges, i);
        draft.decidedBy(exchange.toString());
      }
    }
    if (exchanges.size() > MOST_EXCHANGES) {
      draft.detail("mx", exchanges.size() - MOST_EXCHANGES + " more, compared by name only");
    }
    if (match != null) {
      return draft.end(Result.PASS, match);
    }
    String one = exchanges.getFirst().host() + ", the only MX host of ";
    String many = "one of the " + exchanges.size() + " MX hosts of ";
    boolean single = exchanges.size() == 1;
    return missed("is not " + (single ? one : many) + domain, single ? "it" : "them");
  }

  private HostAddresses host(Exchange exchange, int index) {
    if (exchange.host().isEmpty() || index >= MOST_EXCHANGES) {
      return HostAddresses.none(exchange.host());
    }
    HostAddresses host = HostAddresses.of(draft.dns(), exchange.host());
    String alias = host.alias() == null ? "" : ", " + ALIAS + host.alias();
    draft.detail("mx", exchange + " " + host.inWords() + alias);
    return host;
  }

  /// No MX record: the domain itself is the exchange.
  private Verdict implicit() {
    HostAddresses host = HostAddresses.of(draft.dns(), domain);
    draft.detail("implicit mx", domain + " " + host.inWords());
    String how = match(host);
    if (how != null) {
      draft.decidedBy(domain);
      return draft.end(Result.PASS, how + " the domain itself, " + ITS_OWN);
    }
    if (host.isEmpty() && host.silent() == null) {
      return draft.end(Result.NONE, domain + " has neither an MX record nor an address");
    }
    return missed("is not " + domain + ", " + ITS_OWN, "it");
  }

  /// The beginning of a sentence on how the host that took the message in is this exchange, or null
  /// when it is not.
  private @Nullable String match(HostAddresses host) {
    if (silent == null) {
      silent = host.silent();
    }
    if (!by.isEmpty() && (by.equals(host.name()) || by.equals(host.alias()))) {
      return by + (by.equals(host.name()) ? " is" : " is the host behind " + host.name() + ",");
    }
    if (!by.isEmpty() && by.indexOf('.') < 0 && host.name().startsWith(by + ".")) {
      return by + " is the short name of " + host.name() + ",";
    }
    for (IpAddress address : known) {
      if (host.contains(address)) {
        return who() + " has the address " + address + " of " + host.name() + ",";
      }
    }
    return null;
  }

  private String position(List<Exchange> exchanges, int index) {
    Exchange exchange = exchanges.get(index);
    boolean first = exchange.preference() == exchanges.getFirst().preference();
    String what = first ? "the primary MX of " : "a backup MX of ";
    String place = index + 1 + " of " + exchanges.size();
    return what + domain + " (" + place + ", preference " + exchange.preference() + ")";
  }

  private String who() {
    return by.isEmpty() ? "the host" : by;
  }

  /// @param them what stands for the exchanges in a sentence
  private Verdict missed(String what, String them) {
    if (silent != null) {
      return draft.silent(silent);
    }
    if (known.isEmpty()) {
      return draft.end(
          Result.NEUTRAL,
          who() + " " + what + ", going by names; its address is not known to the public DNS");
    }
    return draft.end(
        Result.FAIL,
        who() + " " + what + "; it stands behind " + them + ", or was reached directly");
  }
}

package org.hoptrail.verify.spf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Silence;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord.Exchange;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.spf.Term.Directive;
import org.hoptrail.verify.spf.Term.Modifier;
import org.hoptrail.verify.spf.Term.Prefixes;
import org.jspecify.annotations.Nullable;

/// Says what single terms stand for, as far as no peer is needed for it.
final class TermOutline {

  private final Inquiry.Part dns;
  private final String root;
  private int voids;
  private boolean silent;

  /// @param root the domain of a sender whose policy it is, for `%{o}`
  TermOutline(Inquiry.Part dns, String root) {
    this.dns = dns;
    this.root = root;
  }

  /// How many terms asked for something that is not there.
  int voids() {
    return voids;
  }

  /// The name that a text stands for; null, and a remark, when only a message can tell.
  @Nullable String target(MacroText text, LineDraft draft) {
    if (!text.usesOnly("do")) {
      draft.leadsTo("(depends on the message)");
      return null;
    }
    return text.name(letter -> letter == 'd' ? draft.domain() : root).toLowerCase(Locale.ROOT);
  }

  void modifier(Modifier modifier, LineDraft draft) {
    if (!modifier.isKnown()) {
      String name = modifier.name();
      boolean mechanism =
          List.of("a", "mx", "ptr", "ip4", "ip6", "include", "exists").contains(name);
      draft.problem(
          "unknown modifier, ignored"
              + (mechanism ? "; the mechanism is written `" + name + ":`" : ""));
      return;
    }
    String name = target(modifier.value(), draft);
    if (name == null) {
      return;
    }
    DnsAnswer answer = dns.ask(name, DnsType.TXT);
    answer.texts().forEach(draft::leadsTo);
    if (answer.texts().size() != 1) {
      draft.problem("there is no single text at " + name + ", so there is no explanation");
    }
  }

  /// Any mechanism but `include`.
  void mechanism(Directive directive, LineDraft draft) {
    silent = false;
    switch (directive.mechanism()) {
      case Term.All all -> all(directive.result(), draft);
      case Term.Ip ip -> draft.leadsTo(ip.network().toString());
      case Term.Include include -> {}
      case Term.A a -> {
        String name = domain(a.domain(), draft);
        if (name != null) {
          found(addresses(name, a.prefixes(), draft), draft);
        }
      }
      case Term.Mx mx -> {
        String name = domain(mx.domain(), draft);
        if (name != null) {
          exchanges(name, mx.prefixes(), draft);
        }
      }
      case Term.Ptr ptr -> {
        String name = domain(ptr.domain(), draft);
        draft.leadsTo("(peers with a name under " + (name == null ? "it" : name) + ")");
        draft.problem("`ptr` is slow and should not be published (RFC 7208 5.5)");
      }
      case Term.Exists exists -> exists(exists, draft);
    }
  }

  private static void all(Result result, LineDraft draft) {
    draft.leadsTo("(every peer)");
    if (result == Result.PASS) {
      draft.problem("everyone may send for " + draft.domain());
    }
  }

  private @Nullable String domain(@Nullable MacroText text, LineDraft draft) {
    return text == null ? draft.domain() : target(text, draft);
  }

  private void exists(Term.Exists exists, LineDraft draft) {
    String name = target(exists.domain(), draft);
    if (name != null) {
      List<String> addresses = new ArrayList<>();
      ask(name, DnsType.A, draft).addresses().forEach(a -> addresses.add(a.toString()));
      found(addresses, draft);
    }
  }

  private void exchanges(String name, Prefixes prefixes, LineDraft draft) {
    List<Exchange> exchanges = ask(name, DnsType.MX, draft).exchanges();
    List<String> found = new ArrayList<>();
    for (Exchange exchange : exchanges.subList(0, Math.min(exchanges.size(), Lookups.MOST_HOSTS))) {
      String host = exchange.host();
      List<String> addresses = host.isEmpty() ? List.of() : addresses(host, prefixes, draft);
      found.add(exchange + (addresses.isEmpty() ? "" : " " + String.join(" ", addresses)));
    }
    found(found, draft);
    if (exchanges.size() > Lookups.MOST_HOSTS) {
      draft.problem(
          name + " has " + exchanges.size() + " MX records, more than 10 are an error (permerror)");
    }
  }

  private List<String> addresses(String name, Prefixes prefixes, LineDraft draft) {
    List<String> found = new ArrayList<>();
    for (DnsType family : List.of(DnsType.A, DnsType.AAAA)) {
      for (IpAddress address : ask(name, family, draft).addresses()) {
        boolean whole = (address.v4() ? prefixes.v4() : prefixes.v6()) == (address.v4() ? 32 : 128);
        found.add(whole ? address.toString() : prefixes.around(address).toString());
      }
    }
    return found;
  }

  /// A third void look-up ends an evaluation (RFC 7208 4.6.4).
  private void found(List<String> what, LineDraft draft) {
    what.forEach(draft::leadsTo);
    if (what.isEmpty() && !silent) {
      voids++;
      draft.problem("leads to nothing, a void look-up");
    }
  }

  private DnsAnswer ask(String name, DnsType type, LineDraft draft) {
    DnsQuestion question = new DnsQuestion(name, type);
    DnsAnswer answer = dns.ask(question);
    String impossible = question.impossible();
    silent |= answer.isSilent();
    if (impossible != null) {
      draft.problem("`" + name + "` cannot be asked: " + impossible);
    } else if (answer.isSilent()) {
      draft.problem(Silence.inWords(answer));
    }
    return answer;
  }
}

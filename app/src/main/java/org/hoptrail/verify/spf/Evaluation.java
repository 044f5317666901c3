package org.hoptrail.verify.spf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord.Exchange;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.spf.Term.Directive;
import org.hoptrail.verify.spf.Term.Modifier;
import org.hoptrail.verify.spf.Term.Prefixes;
import org.jspecify.annotations.Nullable;

/// The function `check_host()` for one identity (RFC 7208 4).
final class Evaluation {

  /// A term that led to the result.
  ///
  /// @param domain whose record it stands in
  record Step(String term, String domain) {}

  private final Identity identity;
  private final Macros macros;
  private final Lookups lookups;
  private final List<Step> path = new ArrayList<>();
  private final Map<String, String> records = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();
  private final List<String> nearly = new ArrayList<>();
  private @Nullable Modifier exp;
  private String expDomain = "";
  private String reason = "";
  private boolean decided;

  Evaluation(Identity identity, Macros macros, Lookups lookups) {
    this.identity = identity;
    this.macros = macros;
    this.lookups = lookups;
  }

  /// Evaluates, once.
  Result run() {
    try {
      return check(identity.domain());
    } catch (Stop stop) {
      reason = stop.reason();
      return stop.result();
    }
  }

  /// The terms that led to the result, from the outermost record inwards.
  List<Step> path() {
    return path;
  }

  /// The records that were read, by their domains.
  Map<String, String> records() {
    return records;
  }

  /// Texts that look like SPF records and are none.
  List<String> nearly() {
    return nearly;
  }

  /// Why there is no better result, for `none`, `permerror`, `temperror` and `not-checked`.
  String reason() {
    return reason;
  }

  /// Whether a mechanism decided; false when none matched.
  boolean decided() {
    return decided;
  }

  /// The `exp=` that goes with a `fail`, or null: that of the record which decided, never that of
  /// an included one (RFC 7208 6.2).
  @Nullable Modifier exp() {
    return exp;
  }

  /// The domain whose record holds [#exp].
  String expDomain() {
    return expDomain;
  }

  private Result check(String written) throws Stop {
    String domain = written.toLowerCase(Locale.ROOT);
    SpfRecord record = record(domain);
    if (record == null) {
      return Result.NONE;
    }
    // The same record for the same sender can only go the same way again, up to the limit.
    if (!open.add(domain)) {
      throw Stop.permerror("the record of " + domain + " leads back to itself without end");
    }
    Result result = check(record, domain);
    open.remove(domain);
    return result;
  }

  private Result check(SpfRecord record, String domain) throws Stop {
    for (Directive directive : record.directives()) {
      int depth = path.size();
      path.add(new Step(directive.written(), domain));
      if (matches(directive, domain)) {
        decided = true;
        exp = record.exp();
        expDomain = domain;
        return directive.result();
      }
      path.subList(depth, path.size()).clear();
    }
    decided = false;
    exp = null;
    return record.redirect() == null ? Result.NEUTRAL : redirect(record.redirect(), domain);
  }

  private Result redirect(Modifier redirect, String domain) throws Stop {
    path.add(new Step(redirect.written(), domain));
    lookups.begin();
    Result result = check(macros.name(redirect.value(), domain));
    if (result == Result.NONE) {
      throw Stop.permerror(reason);
    }
    return result;
  }

  /// The record of a domain; null, with a [#reason], when it has none (RFC 7208 4.3 to 4.6).
  private @Nullable SpfRecord record(String domain) throws Stop {
    String unfit = Identity.unfit(domain);
    if (unfit != null) {
      reason = "`" + domain + "` can have no SPF record: " + unfit;
      return null;
    }
    DnsAnswer answer = lookups.askText(domain);
    if (answer.isSilent()) {
      throw Lookups.silent(answer);
    }
    List<String> texts = answer.texts().stream().filter(SpfRecord::isRecord).toList();
    if (texts.size() > 1) {
      throw Stop.permerror(domain + " publishes " + texts.size() + " SPF records");
    }
    if (texts.isEmpty()) {
      boolean gone = answer.outcome() == Outcome.NO_DOMAIN;
      answer.texts().stream().filter(SpfRecord::isNearly).forEach(nearly::add);
      reason = domain + (gone ? " does not exist in the DNS" : " publishes no SPF record");
      return null;
    }
    records.put(domain, texts.getFirst());
    try {
      return SpfRecord.read(texts.getFirst());
    } catch (Malformed e) {
      throw Stop.permerror("the record of " + domain + " is malformed: " + e.how());
    }
  }

  private boolean matches(Directive directive, String domain) throws Stop {
    if (directive.mechanism().asks()) {
      lookups.begin();
    }
    return switch (directive.mechanism()) {
      case Term.All all -> true;
      case Term.Ip ip -> ip.network().contains(identity.peer());
      case Term.Include include -> included(macros.name(include.domain(), domain));
      case Term.A a -> hasAddress(target(a.domain(), domain), a.prefixes());
      case Term.Mx mx -> hasExchange(target(mx.domain(), domain), mx.prefixes());
      case Term.Ptr ptr ->
          new PeerNames(identity.peer(), lookups).anyUnder(target(ptr.domain(), domain));
      case Term.Exists exists -> {
        String name = macros.name(exists.domain(), domain);
        yield !lookups.ask(new DnsQuestion(name, DnsType.A)).records().isEmpty();
      }
    };
  }

  private String target(@Nullable MacroText text, String domain) throws Stop {
    return text == null ? domain : macros.name(text, domain);
  }

  /// RFC 7208 5.2: only a `pass` of the included record matches, and it must have one.
  private boolean included(String domain) throws Stop {
    Result result = check(domain);
    if (result == Result.NONE) {
      throw Stop.permerror(reason);
    }
    return result == Result.PASS;
  }

  private boolean hasAddress(String name, Prefixes prefixes) throws Stop {
    for (IpAddress address : lookups.ask(DnsQuestion.address(name, identity.peer())).addresses()) {
      if (prefixes.around(address).contains(identity.peer())) {
        return true;
      }
    }
    return false;
  }

  /// RFC 7208 5.4, 4.6.4. More than ten exchanges are an error even when the peer is among the
  /// first: which those are can depend on the order of the answer.
  private boolean hasExchange(String name, Prefixes prefixes) throws Stop {
    List<Exchange> exchanges = lookups.ask(new DnsQuestion(name, DnsType.MX)).exchanges();
    if (exchanges.size() > Lookups.MOST_HOSTS) {
      throw Stop.permerror(name + " has more than " + Lookups.MOST_HOSTS + " MX records");
    }
    for (Exchange exchange : exchanges) {
      if (!exchange.host().isEmpty() && hasAddress(exchange.host(), prefixes)) {
        return true;
      }
    }
    return false;
  }
}

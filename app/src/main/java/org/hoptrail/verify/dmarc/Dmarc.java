package org.hoptrail.verify.dmarc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Silence;
import org.hoptrail.model.Cited;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsType;
import org.hoptrail.model.DomainMail.DmarcPolicy;
import org.hoptrail.model.Span;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.jspecify.annotations.Nullable;

/// Whether the author's domain stands behind a message: the door of this room. The organisational
/// domain is that of the public suffix list (RFC 7489 3.2); where the tree walk of its successor
/// (RFC 9989 4.10) leads to another one, a detail says what it would change.
public final class Dmarc {

  private final PublicSuffixes suffixes;

  /// @param suffixes the list that tells organisational domains
  public Dmarc(PublicSuffixes suffixes) {
    this.suffixes = suffixes;
  }

  /// What SPF and DKIM proved, as far as it matters here.
  ///
  /// @param spf the verdict about the reverse-path, or null when there is none
  /// @param dkim the verdicts about all signatures
  public record Proofs(@Nullable Verdict spf, List<Verdict> dkim) {

    public Proofs {
      dkim = List.copyOf(dkim);
    }

    private List<Verdict> all() {
      List<Verdict> all = new ArrayList<>(dkim);
      if (spf != null) {
        all.addFirst(spf);
      }
      return all;
    }
  }

  /// The verdict about the author's domain.
  ///
  /// @param from the author's address, or null when the message names none
  /// @param dns where to ask
  public Verdict verify(@Nullable Cited<String> from, Proofs proofs, Inquiry.Part dns) {
    String domain = from == null ? "" : domainOf(from.value());
    List<Span> spans = from == null ? List.of() : List.of(from.span());
    Draft draft = new Draft(domain, spans, dns);
    if (domain.isEmpty() || new DnsQuestion(domain, DnsType.TXT).impossible() != null) {
      return draft.verdict(Result.PERMERROR, null, "The message names no author with a domain.");
    }
    DnsAnswer own = dns.ask("_dmarc." + domain, DnsType.TXT);
    String organisation = suffixes.organisational(domain);
    DmarcRecord record = DmarcRecord.in(domain, own);
    DnsAnswer last = own;
    if (record == null && !own.isSilent() && !organisation.equals(domain)) {
      last = dns.ask("_dmarc." + organisation, DnsType.TXT);
      record = DmarcRecord.in(organisation, last);
    }
    if (record == null) {
      return last.isSilent() ? unanswered(draft, last) : draft.without(organisation);
    }
    draft.policy(record, organisation, suffixes.version());
    Verdict verdict = judge(draft, record, proofs, suffixes::organisational);
    return compared(verdict, draft, record, proofs, organisation);
  }

  /// Asks now for what [#verify] will ask for, so that the answers are known then.
  public void ask(@Nullable Cited<String> from, Inquiry.Part dns) {
    String domain = from == null ? "" : domainOf(from.value());
    if (!domain.isEmpty()) {
      policy(domain, dns);
    }
  }

  /// The policy that holds for a domain: its own, or that of its organisation; null when there is
  /// none or it could not be looked up.
  public @Nullable DmarcPolicy policy(String domain, Inquiry.Part dns) {
    String organisation = suffixes.organisational(domain);
    DmarcRecord record = DmarcRecord.in(domain, dns.ask("_dmarc." + domain, DnsType.TXT));
    if (record == null && !organisation.equals(domain)) {
      DnsAnswer above = dns.ask("_dmarc." + organisation, DnsType.TXT);
      record = DmarcRecord.in(organisation, above);
    }
    return record == null
        ? null
        : new DmarcPolicy(
            record.domain(),
            record.text(),
            record.policy(!record.domain().equals(domain), true),
            organisation,
            suffixes.version());
  }

  private static String domainOf(String address) {
    String domain =
        address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    String name = address.contains("@") ? domain : "";
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static Verdict unanswered(Draft draft, DnsAnswer answer) {
    return draft.verdict(
        Silence.result(answer),
        null,
        "The policy of "
            + draft.domain
            + " could not be looked up: "
            + Silence.inWords(answer)
            + ".");
  }

  private static Verdict judge(
      Draft draft, DmarcRecord record, Proofs proofs, UnaryOperator<String> organisational) {
    Alignment alignment = new Alignment(draft.domain, organisational);
    for (Verdict proof : proofs.all()) {
      if (alignment.holds(proof, record.strict(tag(proof)))) {
        return draft.pass(proof);
      }
    }
    for (Verdict proof : proofs.all()) {
      boolean open = proof.result() == Result.TEMPERROR || proof.result() == Result.NOT_CHECKED;
      if (open && alignment.covers(Alignment.domain(proof), record.strict(tag(proof)))) {
        return draft.open(proof);
      }
    }
    return draft.fail(record, proofs.all());
  }

  private static String tag(Verdict proof) {
    return proof.method() == Method.SPF ? "aspf" : "adkim";
  }

  /// The verdict with a remark when the tree walk finds another organisation.
  private static Verdict compared(
      Verdict verdict, Draft draft, DmarcRecord record, Proofs proofs, String organisation) {
    TreeWalk walk = new TreeWalk(draft.dns);
    String other = walk.organisational(draft.domain);
    if (walk.isSilent() || other.equals(organisation)) {
      return verdict;
    }
    Verdict then = judge(draft, record, proofs, walk::organisational);
    draft.details.add(
        new Detail(
            "tree walk (RFC 9989)",
            "organisational domain " + other + ", " + then.result().word()));
    return draft.verdict(verdict.result(), verdict.decidedBy(), verdict.sentence());
  }

  /// The verdict as it comes together.
  private static final class Draft {

    private final String domain;
    private final List<Span> spans;
    private final Inquiry.Part dns;
    private final List<Detail> details = new ArrayList<>();
    private String policy = "none";

    Draft(String domain, List<Span> spans, Inquiry.Part dns) {
      this.domain = domain;
      this.spans = spans;
      this.dns = dns;
    }

    void policy(DmarcRecord record, String organisation, String listVersion) {
      boolean sub = !record.domain().equals(domain);
      policy = record.policy(sub, !record.tags().containsKey("np") || exists());
      details.add(new Detail("policy", policy));
      details.add(new Detail("record", "_dmarc." + record.domain() + " " + record.text()));
      details.add(new Detail("organisational domain", organisation));
      details.add(new Detail("public suffix list", listVersion));
      if (record.tags().containsKey("pct") && !"100".equals(record.tags().get("pct"))) {
        details.add(new Detail("pct", record.tags().get("pct")));
      }
    }

    /// Whether the author's domain has anything in the DNS at all.
    private boolean exists() {
      return dns.ask(domain, DnsType.A).outcome() != Outcome.NO_DOMAIN;
    }

    Verdict without(String organisation) {
      details.add(new Detail("organisational domain", organisation));
      return verdict(Result.NONE, null, domain + " publishes no DMARC policy.");
    }

    Verdict pass(Verdict proof) {
      String method = proof.method() == Method.SPF ? "SPF" : "a DKIM signature";
      return verdict(
          Result.PASS,
          proof.property() + "=" + Alignment.domain(proof),
          domain
              + " stands behind the message: "
              + method
              + " passed for "
              + Alignment.domain(proof)
              + ".");
    }

    Verdict open(Verdict proof) {
      return verdict(
          proof.result() == Result.TEMPERROR ? Result.TEMPERROR : Result.NOT_CHECKED,
          proof.property() + "=" + Alignment.domain(proof),
          "It hangs on "
              + proof.method()
              + " for "
              + Alignment.domain(proof)
              + ", which could not be verified now.");
    }

    Verdict fail(DmarcRecord record, List<Verdict> proofs) {
      List<String> passed = new ArrayList<>();
      for (Verdict proof : proofs) {
        if (proof.result() == Result.PASS) {
          passed.add(proof.method() + " " + Alignment.domain(proof));
        }
      }
      String why =
          passed.isEmpty()
              ? "neither SPF nor a DKIM signature passed"
              : "what passed is not the author's (" + String.join(", ", passed) + ")";
      return verdict(
          Result.FAIL,
          "_dmarc." + record.domain(),
          domain
              + " does not stand behind the message: "
              + why
              + "; its policy is "
              + policy
              + ".");
    }

    Verdict verdict(Result result, @Nullable String decidedBy, String sentence) {
      return new Verdict(
          Method.DMARC,
          result,
          "header.from",
          domain,
          null,
          decidedBy,
          sentence,
          details,
          List.of(),
          spans,
          dns.asked());
    }
  }
}

package org.hoptrail.verify.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.dns.Inquiry;
import org.hoptrail.dns.Resolver;
import org.hoptrail.model.AttestedBy;
import org.hoptrail.model.Cited;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsAnswer.Dnssec;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.DnsQuestion;
import org.hoptrail.model.DnsRecord;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.dmarc.Dmarc.Proofs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// DMARC over invented domains.
class DmarcTest {

  private final Map<String, List<String>> texts = new HashMap<>();
  private final Map<String, Outcome> outcomes = new HashMap<>();

  private final Resolver resolver =
      question -> {
        List<DnsRecord> records = new ArrayList<>();
        texts
            .getOrDefault(question.name(), List.of())
            .forEach(text -> records.add(new DnsRecord.Text(text)));
        Outcome without = outcomes.getOrDefault(question.name(), Outcome.NO_DOMAIN);
        return answer(question, records.isEmpty() ? without : Outcome.FOUND, records);
      };

  private static DnsAnswer answer(DnsQuestion question, Outcome outcome, List<DnsRecord> records) {
    return new DnsAnswer(
        question, outcome, records, List.of(), 60, "test", Instant.EPOCH, Dnssec.UNKNOWN, null);
  }

  private Verdict verify(String from, @Nullable Verdict spf, Verdict... dkim) {
    Span span = new Span(new Source("m.eml", null, 0, 10, null), 0, 5);
    return new Dmarc(PublicSuffixes.bundled())
        .verify(
            new Cited<>(from, span, AttestedBy.CLIENT_CLAIM),
            new Proofs(spf, List.of(dkim)),
            new Inquiry(resolver, 50).part());
  }

  private static Verdict proof(Method method, String domain, Result result) {
    String property = method == Method.SPF ? "smtp.mailfrom" : "header.d";
    return new Verdict(
        method, result, property, domain, null, null, "", List.of(), List.of(), List.of(),
        List.of());
  }

  private static @Nullable String detail(Verdict verdict, String name) {
    for (Detail detail : verdict.details()) {
      if (detail.name().equals(name)) {
        return detail.value();
      }
    }
    return null;
  }

  @ParameterizedTest
  @CsvSource({
    "p=reject,            example.com,      pass",
    "p=reject,            mail.example.com, pass",
    "p=reject; adkim=s,   mail.example.com, fail",
    "p=reject; adkim=s,   example.com,      pass",
    "p=reject,            example.org,      fail",
    "p=reject; adkim=r,   EXAMPLE.com,      pass"
  })
  void signaturesAlign(String tags, String signer, String expected) {
    texts.put("_dmarc.example.com", List.of("v=DMARC1; " + tags));
    Verdict verdict = verify("ada@example.com", null, proof(Method.DKIM, signer, Result.PASS));
    assertThat(verdict.result().word()).isEqualTo(expected);
    assertThat(verdict.property()).isEqualTo("header.from");
  }

  @Test
  void thePolicyOfTheOrganisationCoversItsHosts() {
    texts.put("_dmarc.example.co.uk", List.of("v=DMARC1; p=none; sp=quarantine"));
    Verdict spf = proof(Method.SPF, "bounces.example.co.uk", Result.PASS);
    Verdict verdict = verify("ada@lab.example.co.uk", spf);
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(detail(verdict, "policy")).isEqualTo("quarantine");
    assertThat(detail(verdict, "organisational domain")).isEqualTo("example.co.uk");
  }

  @Test
  void aFailTellsWhatPassedInstead() {
    texts.put("_dmarc.example.com", List.of("v=DMARC1; p=reject"));
    Verdict verdict =
        verify(
            "ada@example.com",
            proof(Method.SPF, "list.example.org", Result.PASS),
            proof(Method.DKIM, "example.com", Result.FAIL));
    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.sentence()).contains("SPF list.example.org").contains("reject");
  }

  @Test
  void silenceNeverFails() {
    texts.put("_dmarc.example.com", List.of("v=DMARC1; p=reject"));
    Verdict spf = proof(Method.SPF, "example.com", Result.TEMPERROR);
    assertThat(verify("ada@example.com", spf).result()).isEqualTo(Result.TEMPERROR);
    outcomes.put("_dmarc.example.net", Outcome.TIMEOUT);
    assertThat(verify("ada@example.net", null).result()).isEqualTo(Result.TEMPERROR);
    outcomes.put("_dmarc.example.org", Outcome.NOT_ASKED);
    assertThat(verify("ada@example.org", null).result()).isEqualTo(Result.NOT_CHECKED);
  }

  @Test
  void severalRecordsAreNone() {
    texts.put("_dmarc.example.com", List.of("v=DMARC1; p=reject", "v=DMARC1; p=none"));
    assertThat(verify("ada@example.com", null).result()).isEqualTo(Result.NONE);
    texts.put("_dmarc.example.com", List.of("v=DMARC1; p=reject", "something else"));
    assertThat(verify("ada@example.com", null).result()).isEqualTo(Result.FAIL);
  }

  @Test
  void withoutAuthor() {
    assertThat(verify("undisclosed", null).result()).isEqualTo(Result.PERMERROR);
  }

  @Test
  void theTreeWalkMayFindAnotherOrganisation() {
    texts.put("_dmarc.example.com", List.of("v=DMARC1; p=reject; psd=u"));
    texts.put("_dmarc.shop.example.com", List.of("v=DMARC1; p=reject; psd=n"));
    Verdict signed = proof(Method.DKIM, "example.com", Result.PASS);
    Verdict verdict = verify("ada@shop.example.com", null, signed);
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(detail(verdict, "tree walk (RFC 9989)"))
        .isEqualTo("organisational domain shop.example.com, fail");
  }

  @ParameterizedTest
  @CsvSource({
    // RFC 9989 4.10: eight questions at most, however many labels there are
    "a.b.c.d.e.f.g.h.i.j.example.com, , 8, a.b.c.d.e.f.g.h.i.j.example.com",
    "a.example.com, example.com:, 3, example.com",
    "a.example.com, example.com:psd=n com:psd=y, 2, example.com",
    "a.b.example.com, com:psd=y, 4, example.com",
    "a.example.com, a.example.com:psd=y example.com:, 3, example.com"
  })
  void treeWalk(String name, @Nullable String records, int questions, String expected) {
    for (String record : records == null ? new String[0] : records.split(" ")) {
      String[] parts = record.split(":", -1);
      texts.put("_dmarc." + parts[0], List.of("v=DMARC1; p=none; " + parts[1]));
    }
    Inquiry.Part dns = new Inquiry(resolver, 50).part();
    assertThat(new TreeWalk(dns).organisational(name)).isEqualTo(expected);
    assertThat(dns.asked()).hasSize(questions);
  }
}

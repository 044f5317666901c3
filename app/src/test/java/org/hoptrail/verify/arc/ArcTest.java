package org.hoptrail.verify.arc;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.FieldName;
import org.hoptrail.model.HeaderField;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.hoptrail.verify.dkim.BodyHashes;
import org.hoptrail.verify.dkim.Signer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArcTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final String MESSAGE =
      """
      From: Ada <ada@example.net>\r
      To: optics@lists.example.org\r
      Subject: Prisms\r
      \r
      They left today.\r
      """;
  private static final String BODY = "They left today.\r\n";

  private final Signer list;
  private final Signer border;

  ArcTest() throws GeneralSecurityException {
    list = Signer.rsa("rsa-sha256", 1024, "lists.example.org", "l1");
    border = Signer.ed25519("example.com", "b1");
  }

  private TestDns dns() {
    return list.dns().text(border.place(), border.record());
  }

  /// The message with another set on top.
  private static String sealed(Signer signer, int instance, String cv, String message, String body)
      throws GeneralSecurityException {
    String i = "i=" + instance + "; ";
    String results =
        "ARC-Authentication-Results: "
            + i
            + "mx"
            + instance
            + ".example.org; spf=pass\r\n"
            + " smtp.mailfrom=example.net; dkim=none\r\n"
            + message;
    String signed =
        signer.message(
            "ARC-Message-Signature: " + i, "c=relaxed/relaxed; h=from:to:subject; ", results, body);
    return signer.seal(i + "t=1700000000; cv=" + cv + "; ", signed, covered(signed, instance));
  }

  private static List<Integer> covered(String message, int instance) {
    List<Integer> covered = new ArrayList<>();
    List<HeaderField> fields = TestMail.of(message).header().fields();
    for (int set = 1; set <= instance; set++) {
      int top = 3 * (instance - set) - 1;
      assertThat(fields.get(top + 2).name()).isEqualTo(FieldName.ARC_AUTHENTICATION_RESULTS);
      covered.addAll(List.of(top + 2, top + 1));
      if (set < instance) {
        covered.add(top);
      }
    }
    return covered;
  }

  private String two() throws GeneralSecurityException {
    return sealed(border, 2, "pass", sealed(list, 1, "none", MESSAGE, BODY), BODY);
  }

  private static Verdict verify(String message, TestDns dns) {
    return verify(message, dns, null);
  }

  private static Verdict verify(String message, TestDns dns, @Nullable Instant received) {
    TestMail mail = TestMail.of(message);
    BodyHashes hashes = BodyHashes.wanted(mail.header(), false);
    if (hashes != null) {
      hashes.take(mail.body(), 0, mail.body().length);
    }
    return new Arc().verify(mail.header(), hashes, dns.inquiry().part(), NOW, received);
  }

  @Test
  void chainsHold() throws GeneralSecurityException {
    Verdict verdict = verify(two(), dns());
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.sentence())
        .isEqualTo(
            "The ARC chain holds: sealed by lists.example.org, then example.com;"
                + " the message is as the first of them signed it.");
    assertThat(verdict.value()).isEqualTo("0");
    assertThat(verdict.decidedBy()).isEqualTo("b1._domainkey.example.com ed25519-sha256");
    assertThat(verdict.details())
        .contains(
            new Detail("instance 1 sealed by", "lists.example.org"),
            new Detail("instance 1 cv", "none"),
            new Detail("instance 2 cv", "pass"),
            new Detail("instance 1 sealed at", "2023-11-14T22:13:20Z"),
            new Detail("instance 1 authserv-id", "mx1.example.org"),
            new Detail("instance 1 recorded", "spf=pass smtp.mailfrom=example.net; dkim=none"));
    assertThat(verdict.fields()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(verdict.asked()).hasSize(2);
  }

  @Test
  void changesBetweenSetsMakeTheOldestPass() throws GeneralSecurityException {
    String first =
        sealed(list, 1, "none", MESSAGE, BODY).replace("Subject: ", "Subject: [optics] ");
    Verdict verdict = verify(sealed(border, 2, "pass", first, BODY), dns());
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.value()).isEqualTo("2");
    assertThat(verdict.sentence()).contains("changed after instance 1 and before instance 2");
  }

  @Test
  void theInstanceThatBreaksIsNamed() throws GeneralSecurityException {
    String good = two();
    assertThat(verify(good.replace("Subject: ", "Subject: [x] "), dns()).sentence())
        .startsWith("The ARC chain breaks at instance 2, ARC-Message-Signature of example.com: ");
    String recorded = good.replace("mx1.example.org; spf=pass", "mx1.example.org; spf=fail");
    assertThat(verify(recorded, dns()).result()).isEqualTo(Result.FAIL);
    Verdict shorter = verify(sealed(list, 1, "none", MESSAGE, BODY) + "and more\r\n", dns());
    assertThat(shorter.sentence()).contains("the last 10 octets of the body were added");
    String strange =
        sealed(Signer.rsa("rsa-sha256", 1024, "lists.example.org", "l1"), 1, "none", MESSAGE, BODY);
    assertThat(verify(strange, dns()).sentence())
        .contains("was not made with the key l1._domainkey");
  }

  @Test
  void theFirstSealCountsToo() throws GeneralSecurityException {
    String first = sealed(list, 1, "none", MESSAGE, BODY).replace("spf=pass", "spf=fail");
    Verdict verdict = verify(sealed(border, 2, "pass", first, BODY), dns());
    assertThat(verdict.result()).isEqualTo(Result.FAIL);
    assertThat(verdict.sentence())
        .isEqualTo(
            "The ARC chain breaks at instance 1, ARC-Seal of lists.example.org:"
                + " A field of the chain was changed after lists.example.org sealed it.");
  }

  @Test
  void structureComesFirst() throws GeneralSecurityException {
    String one = sealed(list, 1, "none", MESSAGE, BODY);
    assertThat(verify(MESSAGE, dns()).result()).isEqualTo(Result.NONE);
    assertThat(verify(sealed(list, 1, "pass", MESSAGE, BODY), dns()).sentence())
        .isEqualTo("The ARC chain is broken: the seal of instance 1 says cv=pass and not cv=none.");
    assertThat(verify(sealed(border, 2, "fail", one, BODY), dns()).sentence())
        .contains("example.com, which sealed instance 2, found it broken already");
    assertThat(verify(one.replace("i=1; ", "i=2; "), dns()).sentence())
        .contains("of instance 1, the whole set is missing");
    assertThat(verify(one.replace("Results: i=1", "Results: i=51"), dns()).sentence())
        .contains("i=51, and only 1 to 50");
    assertThat(verify(one.replace("Results: i=1;", "Results: (x) i = 1 (y) ;"), dns()).sentence())
        .contains("ARC-Seal of lists.example.org");
    String twice = "ARC-Seal: i=1; cv=none\r\n" + one;
    assertThat(verify(twice, dns()).sentence()).contains("instance 1 has two ARC-Seal fields");
    assertThat(verify("ARC-Seal: i\r\n" + one, dns()).sentence()).contains("cannot be read");
  }

  @Test
  void silenceIsNoFailure() throws GeneralSecurityException {
    String good = two();
    TestDns silent = border.dns().outcome(list.place(), Outcome.TIMEOUT);
    Verdict verdict = verify(good, silent);
    assertThat(verdict.result()).isEqualTo(Result.TEMPERROR);
    assertThat(verdict.sentence())
        .startsWith("Whether the ARC chain holds is not known: instance 1");
    assertThat(verify(good + "more\r\n", silent).result()).isEqualTo(Result.FAIL);
    assertThat(verify(good, border.dns()).result()).isEqualTo(Result.FAIL);
    Instant longAgo = NOW.minus(Duration.ofDays(400));
    assertThat(verify(good, border.dns(), longAgo).result()).isEqualTo(Result.NOT_CHECKED);
    TestMail mail = TestMail.of(good);
    assertThat(new Arc().verify(mail.header(), null, dns().inquiry().part(), NOW, null).result())
        .isEqualTo(Result.NOT_CHECKED);
  }

  @Test
  void missingCanonicalizationMayMeanRelaxed() throws GeneralSecurityException {
    String results = "ARC-Authentication-Results: i=1; mx1.example.org; none\r\n" + MESSAGE;
    String start = "ARC-Message-Signature: i=1; ";
    for (String c : List.of("", "c=relaxed/relaxed; ")) {
      String signed = list.message(start, c + "h=from:to:subject; ", results, BODY);
      String one = list.seal("i=1; cv=none; ", signed, List.of(1, 0));
      assertThat(verify(one, dns()).result()).isEqualTo(Result.PASS);
    }
  }
}

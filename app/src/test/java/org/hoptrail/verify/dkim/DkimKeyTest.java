package org.hoptrail.verify.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hoptrail.verify.dkim.Prisms.BODY;
import static org.hoptrail.verify.dkim.Prisms.HEADER;
import static org.hoptrail.verify.dkim.Prisms.NOW;
import static org.hoptrail.verify.dkim.Prisms.RELAXED;
import static org.hoptrail.verify.dkim.Prisms.TAGS;
import static org.hoptrail.verify.dkim.Prisms.verify;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys that are old, weak, gone or of no use.
class DkimKeyTest {

  private final Signer signer;
  private final String good;

  DkimKeyTest() throws GeneralSecurityException {
    signer = Signer.rsa("rsa-sha256", 1024, "example.net", "s1");
    good = signer.dkim(TAGS, HEADER + BODY, RELAXED);
  }

  @Test
  void oldAlgorithmsArePolicy() throws GeneralSecurityException {
    Signer sha1 = Signer.rsa("rsa-sha1", 1024, "example.net", "s1");
    Verdict verdict = verify(sha1.dkim(TAGS, HEADER + BODY, RELAXED), sha1.dns());
    assertThat(verdict.result()).isEqualTo(Result.POLICY);
    assertThat(verdict.sentence())
        .contains("The signature fits, but rsa-sha1 is not accepted any more");
    Signer brief = Signer.rsa("rsa-sha256", 768, "example.net", "s1");
    String message = brief.dkim(TAGS, HEADER + BODY, RELAXED);
    assertThat(verify(message, brief.dns()).result()).isEqualTo(Result.POLICY);
    assertThat(verify(message + "x", brief.dns()).result()).isEqualTo(Result.FAIL);
  }

  @Test
  void expiryIsHeldAgainstTheTimeOfReceipt() throws GeneralSecurityException {
    long expiry = NOW.minusSeconds(1_000).getEpochSecond();
    String message = signer.dkim(TAGS + "t=1; x=" + expiry + "; ", HEADER + BODY, RELAXED);
    Instant before = NOW.minusSeconds(2_000);
    assertThat(verify(message, signer.dns(), before).result()).isEqualTo(Result.PASS);
    Verdict late = verify(message, signer.dns(), NOW.minusSeconds(10));
    assertThat(late.result()).isEqualTo(Result.PERMERROR);
    assertThat(late.sentence()).contains("fits", "before the message was received");
    assertThat(verify(message, signer.dns(), null).sentence()).contains("is not known");
  }

  @Test
  void keysThatAreGone() {
    TestDns none = new TestDns();
    assertThat(verify(good, none).result()).isEqualTo(Result.PERMERROR);
    Verdict old = verify(good, none, NOW.minus(Duration.ofDays(31)));
    assertThat(old.result()).isEqualTo(Result.NOT_CHECKED);
    assertThat(old.sentence()).startsWith("Not checkable now: the message is of 2026-12-15");
    assertThat(old.sentence())
        .endsWith("in the DNS. The body has the hash that the signature names.");
    assertThat(verify(good + "--\r\n", none).sentence())
        .endsWith("the hash that the signature names: the last 4 octets were added.");
    assertThat(verify(good, none, NOW.minus(Duration.ofDays(29))).result())
        .isEqualTo(Result.PERMERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "TIMEOUT, TEMPERROR",
    "SERVER_FAILURE, TEMPERROR",
    "REFUSED, TEMPERROR",
    "UNUSABLE, TEMPERROR",
    "NOT_ASKED, NOT_CHECKED",
    "SPENT, NOT_CHECKED",
    "NO_DATA, PERMERROR"
  })
  void silenceOfTheDns(Outcome outcome, Result result) {
    TestDns dns = new TestDns().outcome(signer.place(), outcome);
    assertThat(verify(good, dns).result()).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=DKIM1; k=rsa; p=",
        "v=DKIM1; k=rsa",
        "v=DKIM2; p=KEY",
        "k=rsa; v=DKIM1; p=KEY",
        "k=dsa; p=KEY",
        "k=ed25519; p=KEY",
        "h=sha1; p=KEY",
        "s=chat; p=KEY",
        "p=KEY; p=KEY",
        "p=K!Y",
        "p=QUJD",
        "p=KEY; t",
        ""
      })
  void keysOfNoUse(String record) {
    String text = record.replace("KEY", signer.publicKey());
    Verdict verdict = verify(good, new TestDns().text(signer.place(), text));
    assertThat(verdict.result()).isEqualTo(Result.PERMERROR);
    assertThat(verdict.sentence()).containsAnyOf("is of no use", "is revoked");
    assertThat(verdict.sentence().contains("revoked")).isEqualTo(record.endsWith("rsa; p="));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p=KEY",
        "v=DKIM1;p=KEY;",
        "h=sha256:x; s=email:other; t=y; p=KEY; x1=?",
        "s=*; p=KEY; n=a b"
      })
  void keysOfUse(String record) {
    String text = record.replace("KEY", signer.publicKey());
    Verdict verdict = verify(good, new TestDns().text(signer.place(), text));
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.sentence().contains("only testing")).isEqualTo(record.contains("t=y"));
  }

  @Test
  void strictKeysForbidSubdomains() throws GeneralSecurityException {
    TestDns strict = new TestDns().text(signer.place(), "t=s; " + signer.record().substring(9));
    String below = signer.dkim(TAGS + "i=a@sub.example.net; ", HEADER + BODY, RELAXED);
    assertThat(verify(below, signer.dns()).result()).isEqualTo(Result.PASS);
    assertThat(verify(below, strict).sentence()).contains("nothing below it (t=s)");
    String own = signer.dkim(TAGS + "i=@Example.NET; ", HEADER + BODY, RELAXED);
    assertThat(verify(own, strict).result()).isEqualTo(Result.PASS);
  }
}

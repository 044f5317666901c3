package org.hoptrail.verify.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hoptrail.verify.dkim.Prisms.BODY;
import static org.hoptrail.verify.dkim.Prisms.HEADER;
import static org.hoptrail.verify.dkim.Prisms.NOW;
import static org.hoptrail.verify.dkim.Prisms.RELAXED;
import static org.hoptrail.verify.dkim.Prisms.TAGS;
import static org.hoptrail.verify.dkim.Prisms.all;
import static org.hoptrail.verify.dkim.Prisms.verify;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DkimTest {

  private Signer signer;
  private String good;

  DkimTest() throws GeneralSecurityException {
    signer = Signer.rsa("rsa-sha256", 1024, "example.net", "s1");
    good = signer.dkim(TAGS, HEADER + BODY, RELAXED);
  }

  @BeforeAll
  void theUnchangedMessagePasses() {
    assertThat(verify(good, signer.dns()).result()).isEqualTo(Result.PASS);
  }

  @Test
  void passSaysAllThereIsToKnow() {
    Verdict verdict = verify(good, signer.dns());
    assertThat(verdict.sentence()).isEqualTo("Header and body are as example.net signed them.");
    assertThat(verdict.property()).isEqualTo("header.d");
    assertThat(verdict.value()).isEqualTo("example.net");
    assertThat(verdict.decidedBy()).isEqualTo("s1._domainkey.example.net rsa-sha256");
    assertThat(verdict.details())
        .contains(
            new Detail("selector", "s1"),
            new Detail("key", "1024-bit rsa"),
            new Detail("canonicalization", "relaxed/relaxed"),
            new Detail("signed fields", "From:To:Subject:Cc"));
    assertThat(verdict.fields()).containsExactly(0, 2, 3, 4);
    assertThat(verdict.spans()).hasSize(1);
    assertThat(verdict.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"simple", "relaxed", "simple/relaxed", "relaxed/simple"})
  void everyCanonicalizationWithEveryKeyType(String c) throws GeneralSecurityException {
    String body = c.endsWith("/relaxed") ? RELAXED : BODY;
    String tags = "c=" + c + "; h=From : To:\r\n Subject:From; ";
    for (Signer one : List.of(signer, Signer.ed25519("example.net", "e1"))) {
      String message = one.dkim(tags, HEADER + BODY, body);
      assertThat(verify(message, one.dns()).result()).as(c).isEqualTo(Result.PASS);
      String refolded = message.replace("Prisms\r\n\tare", "Prisms are");
      assertThat(verify(refolded, one.dns()).result())
          .as(c)
          .isEqualTo(c.startsWith("relaxed") ? Result.PASS : Result.FAIL);
    }
  }

  @Test
  void lineEndsOfTheFileDoNotMatter() {
    assertThat(verify(good.replace("\r\n", "\n"), signer.dns()).result()).isEqualTo(Result.PASS);
    assertThat(verify(good + "\r\n\r\n\n", signer.dns()).result()).isEqualTo(Result.PASS);
    assertThat(verify(good.substring(0, good.length() - 2), signer.dns()).result())
        .isEqualTo(Result.PASS);
  }

  /// Letters and digits all over the message in turn: what is signed may not change, all else may.
  @Test
  void everySignedOctetCounts() {
    int from = good.indexOf("\r\nFrom: ");
    int free = good.indexOf("X-Note: ");
    int body = good.indexOf("Dear");
    for (int i = good.indexOf("; s="); i < good.length(); i++) {
      if (!Character.isLetterOrDigit(good.charAt(i))) {
        continue;
      }
      boolean signed = i < good.indexOf("Received") || i >= from && i < free || i >= body;
      char other = good.charAt(i) == 'Q' ? 'w' : 'Q';
      Verdict verdict = verify(good.substring(0, i) + other + good.substring(i + 1), signer.dns());
      assertThat(verdict.result() != Result.PASS).as("%s at %s", verdict, i).isEqualTo(signed);
    }
  }

  @Test
  void bodyChangeIsTold() {
    Verdict changed = verify(good.replace("today", "never"), signer.dns());
    assertThat(changed.result()).isEqualTo(Result.FAIL);
    assertThat(changed.sentence())
        .isEqualTo(
            "The body hash differs: the body was changed after example.net signed it."
                + " The signed header fields are unchanged.");
    assertThat(verify(good + "--\r\nThe list\r\n", signer.dns()).sentence())
        .contains("the last 14 octets of the body were added");
  }

  @Test
  void headerChangeIsTold() {
    assertThat(verify(good.replace("Prisms", "[optics] Prisms"), signer.dns()).sentence())
        .contains(": Subject got the prefix [optics].");
    assertThat(verify(good.replace("X-Note: free", "Cc: all@example.com"), signer.dns()).sentence())
        .contains(": Cc was added.");
    String both = good.replace("Prisms", "[o] Prisms").replace("X-Note: free", "Cc: c@example.com");
    assertThat(verify(both, signer.dns()).sentence())
        .contains(": Subject got the prefix [o], and Cc was added.");
    assertThat(verify(good.replace("bela@", "zoe@"), signer.dns()).sentence())
        .startsWith("A signed header field was changed after example.net signed it. The body is");
  }

  @Test
  void copiedFieldsTellWhichOneChanged() throws GeneralSecurityException {
    String tags = TAGS + "z=From:Ada=20<ada@example.net>|To:bela@example.com; ";
    String message = signer.dkim(tags, HEADER + BODY, RELAXED);
    assertThat(verify(message.replace("To: bela", "To: zoe"), signer.dns()).sentence())
        .contains("by the copies that the signer kept (z=), To said something else");
  }

  @Test
  void fieldsOfOneNameAreTakenFromBelow() throws GeneralSecurityException {
    String header = "Received: newer\r\n" + HEADER;
    String message = signer.dkim("c=relaxed/relaxed; h=received:from; ", header + BODY, RELAXED);
    Verdict verdict = verify("Received: newest\r\n" + message, signer.dns());
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.fields()).containsExactly(1, 3, 4);
    assertThat(verify(message.replace("X-Note: free", "Received: x"), signer.dns()).sentence())
        .contains("Received was added");
  }

  @Test
  void strangeKeyIsNoChange() throws GeneralSecurityException {
    Signer other = Signer.rsa("rsa-sha256", 1024, "example.net", "s1");
    assertThat(verify(good, other.dns()).sentence())
        .startsWith("The signature was not made with the key s1._domainkey.example.net");
    TestDns both = new TestDns().text(signer.place(), other.record());
    both.text(signer.place(), "v=spf1 -all").text(signer.place(), signer.record());
    assertThat(verify(good, both).result()).isEqualTo(Result.PASS);
  }

  @Test
  void lengthLeavesTheRestUnsigned() throws GeneralSecurityException {
    String part = signer.dkim(TAGS + "l=12; ", HEADER + BODY, RELAXED.substring(0, 12));
    Verdict verdict = verify(part + "anything\r\n", signer.dns());
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.sentence()).contains("the last 36 can be anybody's");
    assertThat(verify(part.replace("Dear", "Dead"), signer.dns()).result()).isEqualTo(Result.FAIL);
    String more = signer.dkim(TAGS + "l=999; ", HEADER + BODY, RELAXED);
    assertThat(verify(more, signer.dns()).result()).isEqualTo(Result.PERMERROR);
    String none = signer.dkim(TAGS + "l=0; ", HEADER + BODY, "");
    assertThat(verify(none, signer.dns()).result()).isEqualTo(Result.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "v=1; , v=2; , only v=1 is defined",
    "a=rsa-sha256, a=rsa-md5, unknown",
    "c=relaxed/relaxed, c=relaxed/other, unknown",
    "c=relaxed/relaxed, c=, unknown",
    "d=example.net, d=example, is no domain",
    "d=example.net, d=example..net, is no domain",
    "s=s1;, s=;, is no selector",
    "s=s1;, '', tag s= is missing",
    "s=s1;, s=s1; s=s1;, is there twice",
    "s=s1;, s=s1;;, nothing between two semicolons",
    "s=s1;, s=s1; 1x=1;, is no name of a tag",
    "s=s1;, s=s1; word;, it has no =",
    "s=s1;, s=s1; i=a@example.com;, does not belong to d=",
    "s=s1;, s=s1; i=example.net;, is no identity",
    "s=s1;, s=s1; q=http;, no way to the key",
    "s=s1;, s=s1; t=1a;, is no number",
    "s=s1;, s=s1; t=9; x=8;, before it was made",
    "s=s1;, s=s1; l=-1;, is no number",
    "h=From:To:Subject:Cc, h=To, From is not among",
    "h=From:To, h=From::To, does not list names",
    "b=, b=!, b= is not base64"
  })
  void brokenSignaturesAreExplained(String good, String bad, String why) {
    int at = this.good.lastIndexOf(good, this.good.indexOf("Received"));
    String broken = this.good.substring(0, at) + bad + this.good.substring(at + good.length());
    Verdict verdict = verify(broken, signer.dns());
    assertThat(verdict.result()).isEqualTo(Result.PERMERROR);
    assertThat(verdict.sentence()).startsWith("The signature").contains("cannot be read", why);
    assertThat(verdict.fields()).containsExactly(0);
    assertThat(verdict.asked()).isEmpty();
  }

  @Test
  void eachSignatureHasItsVerdict() throws GeneralSecurityException {
    Signer second = Signer.ed25519("example.org", "e1");
    String message = second.dkim("h=from:dkim-signature; ", good, BODY);
    TestDns dns = signer.dns().text(second.place(), second.record());
    assertThat(all(message, dns, null))
        .extracting(Verdict::value)
        .containsExactly("example.org", "example.net");
    assertThat(all(message, dns, null)).allMatch(v -> v.result() == Result.PASS);
    String many = good.substring(0, good.indexOf("Received")).repeat(25) + HEADER + BODY;
    List<Verdict> verdicts = all(many, dns, null);
    assertThat(verdicts).hasSize(25);
    assertThat(verdicts.subList(0, 20)).allMatch(v -> v.result() == Result.PASS);
    assertThat(verdicts.subList(20, 25)).allMatch(v -> v.result() == Result.NOT_CHECKED);
  }

  @Test
  void withoutTheBodyTheHeaderIsJudged() {
    TestMail mail = TestMail.of(good);
    Verdict verdict =
        new Dkim().verify(mail.header(), null, signer.dns().inquiry()::part, NOW, null).getFirst();
    assertThat(verdict.result()).isEqualTo(Result.NOT_CHECKED);
    assertThat(verdict.sentence()).contains("the body was not read");
    TestMail changed = TestMail.of(good.replace("Ada", "Eve"));
    assertThat(
            new Dkim()
                .verify(changed.header(), null, signer.dns().inquiry()::part, NOW, null)
                .getFirst()
                .result())
        .isEqualTo(Result.FAIL);
  }

  @Test
  void quotesOfMailboxesAreSeenThrough() throws GeneralSecurityException {
    String body = "From here\r\n>From there\r\n";
    TestMail mail = TestMail.of(signer.dkim(TAGS, HEADER + body, body));
    byte[] boxed = ">From here\n>>From there\n\n".getBytes(ISO_8859_1);
    BodyHashes hashes = Objects.requireNonNull(BodyHashes.wanted(mail.header(), true));
    hashes.take(boxed, 0, boxed.length);
    Verdict verdict =
        new Dkim()
            .verify(mail.header(), hashes, signer.dns().inquiry()::part, NOW, null)
            .getFirst();
    assertThat(verdict.result()).isEqualTo(Result.PASS);
    assertThat(verdict.details())
        .contains(
            new Detail("body", "without the > that the mailbox put before From lines (mboxrd)"));
  }

  @Test
  void noSignatureNoVerdict() {
    assertThat(all("X-Google-DKIM-Signature: v=1\r\n" + HEADER + BODY, signer.dns(), null))
        .isEmpty();
    assertThat(BodyHashes.wanted(TestMail.of(HEADER).header(), true)).isNull();
  }
}

package org.hoptrail.verify.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Method;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.hoptrail.verify.arc.Arc;
import org.junit.jupiter.api.Test;

/// Whatever stands in a signature or a key, there is a verdict, and never `pass` by accident.
class HostileSignaturesTest {

  private static final int ROUNDS = 1_500;
  private static final String SPICE = ";=: \t\r\n\"'@.-_|/\\%0A\u0000\u007f\u00ff()";

  private final Signer signer;
  private final String good;

  HostileSignaturesTest() throws GeneralSecurityException {
    signer = Signer.rsa("rsa-sha256", 1024, "example.net", "s1");
    good =
        signer.dkim(
            Prisms.TAGS + "t=1; x=2000000000; z=From:a|To:b=20c; i=a@example.net; q=dns/txt; ",
            Prisms.HEADER + Prisms.BODY,
            Prisms.RELAXED);
  }

  private static String damaged(String text, int from, int to, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int end = Math.min(to, damaged.length() - 1);
      int at = from + random.nextInt(end - from);
      char spice = SPICE.charAt(random.nextInt(SPICE.length()));
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(at, spice);
        case 1 -> damaged.insert(at, spice);
        default -> damaged.delete(at, Math.min(at + random.nextInt(20), Math.max(at, end - 30)));
      }
    }
    return damaged.toString();
  }

  @Test
  void damagedSignatures() {
    Random random = new Random(6376);
    int end = good.indexOf("Received");
    for (int round = 0; round < ROUNDS; round++) {
      String message = damaged(good, 16, end, random);
      List<Verdict> verdicts = Prisms.all(message, signer.dns(), null);
      assertThat(verdicts).as(message).allMatch(v -> !v.sentence().isEmpty());
    }
  }

  @Test
  void damagedKeys() {
    Random random = new Random(8301);
    String record = "v=DKIM1; h=sha256; k=rsa; n=note; s=email; t=y; p=" + signer.publicKey();
    for (int round = 0; round < ROUNDS; round++) {
      String text = damaged(record, 0, record.length(), random);
      Verdict verdict = Prisms.verify(good, new TestDns().text(signer.place(), text));
      assertThat(verdict.result()).as(text).isNotEqualTo(Result.NOT_CHECKED);
    }
  }

  @Test
  void damagedChains() {
    Random random = new Random(8617);
    String sets =
        """
        ARC-Seal: i=1; a=rsa-sha256; cv=none; d=example.net; s=s1; t=1; b=QUJD\r
        ARC-Message-Signature: i=1; a=rsa-sha256; d=example.net; s=s1; h=from; bh=QUJD; b=QUJD\r
        ARC-Authentication-Results: i=1; mx.example.net; spf=pass (a (b)) x=y; none\r
        """;
    for (int round = 0; round < ROUNDS; round++) {
      String text = damaged(sets, 0, sets.length(), random) + Prisms.HEADER + Prisms.BODY;
      TestMail mail = TestMail.of(text.getBytes(ISO_8859_1));
      Verdict verdict =
          new Arc().verify(mail.header(), null, signer.dns().inquiry().part(), Prisms.NOW, null);
      assertThat(verdict.method()).isEqualTo(Method.ARC);
      assertThat(verdict.result()).as(text).isNotEqualTo(Result.PASS);
    }
  }

  @Test
  void manyFieldsAndNamesCostLittle() throws GeneralSecurityException {
    String names = "From:" + "Received:".repeat(20_000) + "To";
    String header = "Received: x\r\n".repeat(20_000) + Prisms.HEADER;
    String message =
        signer.dkim("c=relaxed/relaxed; h=" + names + "; ", header + Prisms.BODY, Prisms.RELAXED);
    assertThat(Prisms.verify(message, signer.dns()).result()).isEqualTo(Result.PASS);
    assertThat(Prisms.verify("To: more\r\n" + message, signer.dns()).result())
        .isEqualTo(Result.PASS);
    assertThat(Prisms.verify(message.replace("Ada", "Eve"), signer.dns()).result())
        .isEqualTo(Result.FAIL);
  }
}

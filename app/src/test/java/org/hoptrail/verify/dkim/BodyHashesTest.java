package org.hoptrail.verify.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.verify.TestMail;
import org.hoptrail.verify.dkim.BodyHashes.BodyHash;
import org.hoptrail.verify.dkim.BodyHashes.Quoting;
import org.junit.jupiter.api.Test;

class BodyHashesTest {

  private static final int ROUNDS = 300;
  private static final String ALPHABET = "ab  \t\r\n\n\r\n>>From FromF";

  private static HeaderBlock header(String c, String more, String lineEnd) {
    String field =
        "DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=s; h=from; bh=QQ==; b=QQ==; "
            + more
            + "c=simple/"
            + c;
    return TestMail.of(field + lineEnd + "From: ada@example.net" + lineEnd).header();
  }

  private static List<BodyHash> hashes(HeaderBlock header, boolean mbox, byte[] body, Random cuts) {
    BodyHashes hashes = Objects.requireNonNull(BodyHashes.wanted(header, mbox));
    int at = 0;
    while (at < body.length) {
      int end = cuts.nextInt(3) == 0 ? body.length : at + cuts.nextInt(body.length - at + 1);
      byte[] window = new byte[end - at + 4];
      System.arraycopy(body, at, window, 2, end - at);
      hashes.take(window, 2, 2 + end - at);
      at = end;
    }
    return hashes.of(signature(header));
  }

  private static Signature signature(HeaderBlock header) {
    return (Signature)
        SignatureReader.read(header, header.fields().getFirst(), Signature.Kind.DKIM);
  }

  private static byte[] sha256(String text) {
    return Mathematics.hash(Algorithm.RSA_SHA256, text.getBytes(ISO_8859_1));
  }

  private static byte[] plain(String c, String body) {
    HeaderBlock header = header(c, "", "\n");
    return hashes(header, false, body.getBytes(ISO_8859_1), new Random(1)).getFirst().hash();
  }

  @Test
  void examplesOfTheStandard() {
    String body = " C \r\nD \t E\r\n\r\n\r\n";
    assertThat(plain("relaxed", body)).isEqualTo(sha256(" C\r\nD E\r\n"));
    assertThat(plain("simple", body)).isEqualTo(sha256(" C \r\nD \t E\r\n"));
    assertThat(plain("simple", "")).isEqualTo(sha256("\r\n"));
    assertThat(plain("relaxed", "")).isEqualTo(sha256(""));
    assertThat(plain("relaxed", " \r\n\r\n")).isEqualTo(sha256(""));
    assertThat(plain("simple", "\r\n\r\n")).isEqualTo(sha256("\r\n"));
    assertThat(plain("relaxed", "\r\na")).isEqualTo(sha256("\r\na\r\n"));
    assertThat(plain("simple", "a")).isEqualTo(sha256("a\r\n"));
  }

  @Test
  void loneReturnsAreOctetsUnlessTheyEndAllLines() {
    assertThat(plain("simple", "a\rb\r\n")).isEqualTo(sha256("a\rb\r\n"));
    assertThat(plain("simple", "a\r\r\nb")).isEqualTo(sha256("a\r\r\nb\r\n"));
    HeaderBlock old = header("simple", "", "\r");
    byte[] body = "a\rb\r\r".getBytes(ISO_8859_1);
    assertThat(hashes(old, false, body, new Random(1)).getFirst().hash())
        .isEqualTo(sha256("a\r\nb\r\n"));
  }

  @Test
  void mailboxesAreReadInEveryWay() {
    HeaderBlock header = header("simple", "", "\n");
    byte[] body = ">From a\n>>From b\n>Fro\n > From\nFrom c\n>>x".getBytes(ISO_8859_1);
    List<BodyHash> found = hashes(header, true, body, new Random(1));
    assertThat(found)
        .extracting(BodyHash::quoting)
        .containsExactly(Quoting.NONE, Quoting.MBOXRD, Quoting.MBOXO);
    String rest = ">Fro\r\n > From\r\nFrom c\r\n>>x\r\n";
    assertThat(found.get(0).hash()).isEqualTo(sha256(">From a\r\n>>From b\r\n" + rest));
    assertThat(found.get(1).hash()).isEqualTo(sha256("From a\r\n>From b\r\n" + rest));
    assertThat(found.get(2).hash()).isEqualTo(sha256("From a\r\n>>From b\r\n" + rest));
    assertThat(hashes(header, true, ">x\n".getBytes(ISO_8859_1), new Random(1))).hasSize(1);
    assertThat(hashes(header, false, body, new Random(1))).hasSize(1);
  }

  @Test
  void onlySoManyOctets() {
    HeaderBlock header = header("relaxed", "l=5; ", "\n");
    BodyHash hash =
        hashes(header, false, "abc\ndef\n".getBytes(ISO_8859_1), new Random(1)).getFirst();
    assertThat(hash.hash()).isEqualTo(sha256("abc\r\n"));
    assertThat(hash.total()).isEqualTo(10);
  }

  /// The whole body as a simple program would canonicalize it, against pieces cut anywhere.
  @Test
  void cutsDoNotMatter() {
    Random random = new Random(20260302);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] body = body(random, random.nextInt(round % 10 == 0 ? 20_000 : 40));
      String c = random.nextBoolean() ? "simple" : "relaxed";
      boolean mbox = random.nextBoolean();
      HeaderBlock header = header(c, "", "\n");
      List<BodyHash> found = hashes(header, mbox, body, random);
      String text = new String(body, ISO_8859_1);
      assertThat(found.getFirst().hash()).as(text).isEqualTo(sha256(canonical(text, c)));
      if (found.size() == 3) {
        String rd = text.replaceAll("(?<=^|\n)>(?=>*From )", "");
        String o = text.replaceAll("(?<=^|\n)>(?=From )", "");
        assertThat(found.get(1).hash()).as(text).isEqualTo(sha256(canonical(rd, c)));
        assertThat(found.get(2).hash()).as(text).isEqualTo(sha256(canonical(o, c)));
      }
    }
  }

  private static byte[] body(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(random.nextInt(8) == 0 ? "\n>From " : "");
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString().getBytes(ISO_8859_1);
  }

  private static String canonical(String text, String c) {
    List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
    if (c.equals("relaxed")) {
      lines.replaceAll(line -> line.replaceAll("[ \t]+", " ").replaceAll(" \\z", ""));
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    if (lines.isEmpty()) {
      return c.equals("simple") ? "\r\n" : "";
    }
    return String.join("\r\n", lines) + "\r\n";
  }
}

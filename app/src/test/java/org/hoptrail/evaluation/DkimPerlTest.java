package org.hoptrail.evaluation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.SharedData;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.hoptrail.verify.dkim.BodyHashes;
import org.hoptrail.verify.dkim.Dkim;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds DKIM against the corpus of Mail::DKIM and what it expects, file by file. That module also
/// takes what was never or is no longer the standard; such files are listed with the reason.
///
/// Mail::DKIM passes rsa-sha1 and short keys. Hoptrail says `policy` for these when the signature
/// fits, which counts as agreement; so does a sentence that says that a draft's signature fits.
@Tag("data")
class DkimPerlTest {

  private static final String GRANULARITY = "g= of RFC 4871 is ignored since RFC 6376";
  private static final String DOMAIN_KEYS = "DomainKeys (RFC 4870), not DKIM";
  private static final String FIRST_DRAFT = "a draft that hashed header and body in one";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /// What differs, and why: the start of the file's name.
  private static final Map<String, String> LISTED =
      Map.of(
          "good_dk_", DOMAIN_KEYS,
          "bad_dk_", DOMAIN_KEYS,
          "dk_", DOMAIN_KEYS,
          "good_ietf00_", FIRST_DRAFT,
          "badkey_8.", GRANULARITY,
          "badkey_9.", GRANULARITY,
          "badkey_12.", GRANULARITY,
          "badkey_13.", GRANULARITY);

  @Test
  void results_agree() throws IOException {
    Path suite = SharedData.require("data/suites/dkim-perl");
    TestDns dns = dns(suite.resolve("FAKE_DNS.dat"));
    Map<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(suite.resolve("expected.tsv"), ISO_8859_1)) {
      String[] row = line.split("\t", -1);
      if (row[0].equals("file")) {
        continue;
      }
      List<Verdict> verdicts = verify(suite.resolve("corpus").resolve(row[0]), dns);
      String listed = listed(row[0]);
      String word = word(verdicts);
      boolean right = word.equals(row[1]);
      counts.merge(right ? row[1] : listed == null ? "wrong" : listed, 1, Integer::sum);
      if (right == (listed != null)) {
        wrong.add(row[0] + " " + row[1] + " " + verdicts);
      }
    }
    System.out.println("Mail::DKIM: " + counts);
    assertThat(wrong).as("differs and is not listed, or is listed and does not differ").isEmpty();
    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "pass",
                24,
                "fail",
                7,
                "invalid",
                22,
                DOMAIN_KEYS,
                17,
                FIRST_DRAFT,
                5,
                GRANULARITY,
                4));
  }

  private static @Nullable String listed(String file) {
    for (Map.Entry<String, String> entry : LISTED.entrySet()) {
      if (file.startsWith(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private static List<Verdict> verify(Path file, TestDns dns) throws IOException {
    TestMail mail = TestMail.of(Files.readAllBytes(file));
    BodyHashes hashes = BodyHashes.wanted(mail.header(), false);
    if (hashes != null) {
      hashes.take(mail.body(), 0, mail.body().length);
    }
    return new Dkim().verify(mail.header(), hashes, dns.inquiry()::part, NOW, null);
  }

  private static String word(List<Verdict> verdicts) {
    if (verdicts.stream().anyMatch(DkimPerlTest::fits)) {
      return "pass";
    }
    boolean failed = verdicts.stream().anyMatch(v -> v.result() == Result.FAIL);
    return verdicts.isEmpty() ? "none" : failed ? "fail" : "invalid";
  }

  private static boolean fits(Verdict verdict) {
    return switch (verdict.result()) {
      case PASS, POLICY -> true;
      case PERMERROR ->
          verdict.sentence().contains("The signature fits, ")
              && verdict.sentence().contains("as drafts before");
      default -> false;
    };
  }

  private static TestDns dns(Path file) throws IOException {
    TestDns dns = new TestDns();
    for (String line : Files.readAllLines(file, ISO_8859_1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int blank = line.indexOf(' ');
      String name = line.substring(0, blank);
      String text = line.substring(blank).trim();
      switch (text) {
        case "NXDOMAIN" -> dns.outcome(name, Outcome.NO_DOMAIN);
        case "~~Query timed out~~" -> dns.outcome(name, Outcome.TIMEOUT);
        case "~~SERVFAIL~~" -> dns.outcome(name, Outcome.SERVER_FAILURE);
        case "\"\"" -> dns.text(name, "");
        default -> dns.text(name, text);
      }
    }
    return dns;
  }
}

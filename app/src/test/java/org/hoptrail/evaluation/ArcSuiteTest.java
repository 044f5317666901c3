package org.hoptrail.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.SharedData;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.hoptrail.verify.arc.Arc;
import org.hoptrail.verify.dkim.BodyHashes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds ARC against the validation cases of Valimail's suite. Its 171 cases lie in nine scenarios,
/// each with its own keys. Three cases expect no word, because their newest or first seal says
/// `cv=fail`; RFC 8617 5.2 makes that `fail`.
@Tag("data")
class ArcSuiteTest {

  private static final int CASES = 171;
  private static final int WITHOUT_WORD = 3;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void every_case_agrees() throws IOException {
    Path suite =
        SharedData.require("data/suites/arc-valimail/tests/arc-draft-validation-tests.yml");
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    int withoutWord = 0;
    try (var scenarios =
        new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(yaml(suite))) {
      while (scenarios.hasNext()) {
        JsonNode scenario = scenarios.next();
        TestDns dns = dns(scenario);
        for (Map.Entry<String, JsonNode> one : scenario.path("tests").properties()) {
          String word = one.getValue().path("cv").asString("").trim().toLowerCase(Locale.ROOT);
          withoutWord += word.isEmpty() ? 1 : 0;
          cases++;
          Verdict verdict = verify(one.getValue().path("message").asString(""), dns);
          if (!verdict.result().word().equals(word.isEmpty() ? "fail" : word)) {
            wrong.add(one.getKey() + " " + word + " " + verdict);
          }
        }
      }
    }
    System.out.printf("ARC: %d of %d agree%n", cases - wrong.size(), cases);
    assertThat(wrong).isEmpty();
    assertThat(cases).isEqualTo(CASES);
    assertThat(withoutWord).isEqualTo(WITHOUT_WORD);
  }

  /// Five lines of the file are the six blanks of the indentation and nothing else, which this
  /// parser of YAML does not endure where a text has no other line.
  private static String yaml(Path file) throws IOException {
    return Files.readString(file).replaceAll("(?m)^ {6}$", "");
  }

  private static Verdict verify(String message, TestDns dns) {
    TestMail mail = TestMail.of(message.getBytes(UTF_8));
    BodyHashes hashes = BodyHashes.wanted(mail.header(), false);
    if (hashes != null) {
      hashes.take(mail.body(), 0, mail.body().length);
    }
    Verdict verdict = new Arc().verify(mail.header(), hashes, dns.inquiry().part(), NOW, null);
    assertThat(verdict.result() == Result.NONE).isEqualTo(verdict.fields().isEmpty());
    return verdict;
  }

  private static TestDns dns(JsonNode scenario) {
    TestDns dns = new TestDns();
    for (Map.Entry<String, JsonNode> one : scenario.path("txt-records").properties()) {
      dns.text(one.getKey(), one.getValue().asString(""));
    }
    return dns;
  }
}

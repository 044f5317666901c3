package org.hoptrail.evaluation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.model.DnsAnswer.Outcome;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Result;
import org.hoptrail.verify.TestDns;
import org.hoptrail.verify.TestMail;
import org.hoptrail.verify.dkim.BodyHashes;
import org.hoptrail.verify.dkim.Dkim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Holds DKIM against the cases of chasquid. A file of one line names the file that stands for it.
/// chasquid verifies five signatures of a message and Hoptrail twenty, so the first ones are
/// compared.
@Tag("data")
class DkimChasquidTest {

  private static final int MESSAGES = 11;
  private static final int SIGNATURES = 23;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void every_state_agrees() throws IOException {
    Path suite = SharedData.require("data/suites/dkim-chasquid");
    int messages = 0;
    int signatures = 0;
    for (Path message : messages(suite)) {
      String name = message.getFileName().toString().replace(".msg", "");
      List<String> expected = expected(suite.resolve(name + ".result"));
      List<Verdict> verdicts = verify(suite, name);
      List<String> found = verdicts.stream().map(v -> state(v.result())).toList();
      assertThat(found).as(name).startsWith(expected.toArray(String[]::new));
      assertThat(found).as(name).hasSize(name.startsWith("02") ? 7 : expected.size());
      messages++;
      signatures += expected.size();
    }
    System.out.printf("chasquid: %d signatures of %d messages agree%n", signatures, messages);
    assertThat(messages).isEqualTo(MESSAGES);
    assertThat(signatures).isEqualTo(SIGNATURES);
  }

  private static List<Path> messages(Path suite) throws IOException {
    try (Stream<Path> files = Files.list(suite)) {
      return files.filter(f -> f.toString().endsWith(".msg")).sorted().toList();
    }
  }

  private static List<String> expected(Path file) throws IOException {
    List<String> states = new ArrayList<>();
    if (Files.exists(file)) {
      for (JsonNode result : Oracle.whole(followed(file)).path("Results")) {
        states.add(result.path("State").stringValue());
      }
    }
    return states;
  }

  private static List<Verdict> verify(Path suite, String name) throws IOException {
    TestMail mail = TestMail.of(Files.readAllBytes(followed(suite.resolve(name + ".msg"))));
    BodyHashes hashes = BodyHashes.wanted(mail.header(), false);
    if (hashes != null) {
      hashes.take(mail.body(), 0, mail.body().length);
    }
    TestDns dns = dns(suite.resolve(name + ".dns"));
    return new Dkim().verify(mail.header(), hashes, dns.inquiry()::part, NOW, null);
  }

  private static String state(Result result) {
    return switch (result) {
      case PASS -> "SUCCESS";
      case TEMPERROR -> "TEMPFAIL";
      default -> "PERMFAIL";
    };
  }

  private static TestDns dns(Path file) throws IOException {
    TestDns dns = new TestDns();
    if (!Files.exists(file)) {
      return dns;
    }
    String text = Files.readString(followed(file), ISO_8859_1).replaceAll("\\\\\n\\s*", " ");
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon);
      String value = line.substring(colon + 1).trim();
      switch (value) {
        case "TEMPERROR" -> dns.outcome(name, Outcome.SERVER_FAILURE);
        case "PERMERROR" -> dns.outcome(name, Outcome.NO_DOMAIN);
        default -> dns.text(name, value);
      }
    }
    return dns;
  }

  private static Path followed(Path file) throws IOException {
    String text = Files.readString(file, ISO_8859_1).trim();
    Path other = text.contains("\n") || text.contains(" ") ? file : file.resolveSibling(text);
    return Files.exists(other) ? other : file;
  }
}

package org.hoptrail.verify.dmarc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The organisational domain, and the suite of the list's authors.
class PublicSuffixesTest {

  private static final int CASES = 78;

  /// One line of the suite.
  record Case(String name, @Nullable String registered) {}

  @AfterEach
  void useTheBundledListAgain() {
    assertThat(PublicSuffixes.bundled().version()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void allCasesOfTheSuiteInBothSpellings() throws IOException {
    Path suite = SharedData.require("data/suites/psl");
    try (InputStream list = Files.newInputStream(suite.resolve("public_suffix_list.dat"))) {
      PublicSuffixes suffixes = PublicSuffixes.read(list);
      assertThat(failures(suffixes, plain(suite.resolve("tests/tests.txt")))).isEmpty();
      assertThat(failures(suffixes, calls(suite.resolve("tests/test_psl.txt")))).isEmpty();
    }
  }

  private static List<String> failures(PublicSuffixes suffixes, List<Case> cases) {
    assertThat(cases).hasSize(CASES);
    List<String> failures = new ArrayList<>();
    for (Case test : cases) {
      String found = test.name.equals("null") ? null : suffixes.registered(test.name);
      if (found == null ? test.registered != null : !found.equals(test.registered)) {
        failures.add(test + " but " + found);
      }
    }
    return failures;
  }

  private static List<Case> plain(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("//")) {
        String[] words = line.split(" ");
        cases.add(new Case(words[0], words[1].equals("null") ? null : words[1]));
      }
    }
    return cases;
  }

  private static List<Case> calls(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("checkPublicSuffix(")) {
        String inner = line.substring("checkPublicSuffix(".length(), line.indexOf(");"));
        String[] words = inner.replace("'", "").split(", ");
        cases.add(new Case(words[0], words[1].equals("null") ? null : words[1]));
      }
    }
    return cases;
  }

  @Test
  void organisationalDomains() {
    PublicSuffixes suffixes = PublicSuffixes.bundled();
    assertThat(suffixes.organisational("a.b.example.co.uk")).isEqualTo("example.co.uk");
    assertThat(suffixes.organisational("Mail.Example.COM")).isEqualTo("example.com");
    assertThat(suffixes.organisational("co.uk")).isEqualTo("co.uk");
    assertThat(suffixes.organisational("localhost")).isEqualTo("localhost");
  }

  @Test
  void anotherFileIsRefused() {
    InputStream other = new ByteArrayInputStream("com\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> PublicSuffixes.read(other)).isInstanceOf(IOException.class);
  }
}

package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.SharedData;
import org.hoptrail.evaluation.SpfSuite.Case;
import org.hoptrail.model.Verdict;
import org.hoptrail.model.Verdict.Detail;
import org.hoptrail.verify.spf.Spf;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs the test suites of openspf.org. A suite may allow several results, the preferred one first;
/// whatever is not the preferred result is listed with its reason.
@Tag("data")
class SpfSuitesTest {

  /// What a suite calls the explanation of a receiver whose domain gives none.
  private static final String NO_EXPLANATION = "DEFAULT";

  private static final String TYPE_99 = "RFC 7208 3.1: records of type SPF are never asked for";
  private static final String UNASKABLE =
      "RFC 7208 4.8 leaves a name open that cannot be asked; to us it is a name without records";

  private static final Map<String, String> SINCE_RFC4408 =
      Map.ofEntries(
          Map.entry("Record lookup/spfonly", TYPE_99),
          Map.entry("Record lookup/txttimeout", TYPE_99),
          Map.entry("Selecting records/spfoverride", TYPE_99),
          Map.entry("Selecting records/multitxt1", TYPE_99),
          Map.entry("Selecting records/multispf2", TYPE_99),
          Map.entry("Record evaluation/invalid-domain-empty-label", UNASKABLE),
          Map.entry("Record evaluation/invalid-domain-long", UNASKABLE),
          Map.entry("Record evaluation/invalid-domain-long-via-macro", UNASKABLE),
          Map.entry(
              "EXISTS mechanism syntax/exists-dnserr",
              "RFC 7208 2.6.6, 5: an error of the DNS is temperror"),
          Map.entry(
              "Processing limits/mx-limit",
              "RFC 7208 4.6.4: more than ten MX records are permerror"));

  private static final Map<String, String> EXTENSIONS_OF_PYSPF =
      Map.of(
          "document 4/default-modifier",
          "`default=` is an unknown modifier since RFC 4408, pyspf obeys it when told to be lax",
          "document 4/default-modifier-harsh",
          "`ambiguous` is a word of pyspf for records that other programs might misread");

  @Test
  void rfc7208() {
    run("rfc7208-tests.yml", 203, 203, Map.of());
  }

  @Test
  void rfc7208_as_mailauth_keeps_it() {
    run("mailauth-rfc7208-tests.yml", 200, 200, Map.of());
    run("mailauth-rfc7208-tests-2014-05.yml", 193, 193, Map.of());
  }

  @Test
  void rfc4408_but_for_what_rfc7208_settled() {
    run("rfc4408-tests.yml", 191, 191, SINCE_RFC4408);
  }

  @Test
  void pyspf() {
    run("test.yml", 16, 14, EXTENSIONS_OF_PYSPF);
  }

  /// @param count how many tests the file has
  /// @param allowed how many must end as the suite allows
  /// @param listed those that do not end as the suite prefers, and why
  private static void run(String file, int count, int allowed, Map<String, String> listed) {
    List<Case> cases = SpfSuite.cases(SharedData.require("data/suites/spf-openspf/" + file));
    Map<String, String> different = new TreeMap<>();
    int right = 0;
    int explained = 0;
    for (Case one : cases) {
      Verdict verdict = verdict(one);
      String word = verdict.result().word();
      String said = explanation(verdict);
      boolean fits = one.explanation() == null || one.explanation().equals(said);
      right += fits && one.results().contains(word) ? 1 : 0;
      explained += one.explanation() != null ? 1 : 0;
      if (!fits || !one.results().getFirst().equals(word)) {
        different.put(one.name(), word + ", " + said + " instead of " + one.results());
      }
    }
    System.out.printf(
        "SPF suite %s: %d run, %d as allowed, %d as preferred, %d with an explanation%n",
        file, cases.size(), right, cases.size() - different.size(), explained);
    different.forEach((name, how) -> System.out.println("  " + name + ": " + how));
    assertThat(cases.size()).isEqualTo(count);
    assertThat(right).isEqualTo(allowed);
    assertThat(different.keySet()).isEqualTo(listed.keySet());
  }

  private static Verdict verdict(Case one) {
    return new Spf("receiver.example", Instant.EPOCH)
        .mailFrom(one.zones().part(), one.host(), one.mailFrom(), one.helo(), null);
  }

  private static String explanation(Verdict verdict) {
    return verdict.details().stream()
        .filter(detail -> detail.name().equals(Spf.EXPLANATION))
        .map(Detail::value)
        .findFirst()
        .orElse(NO_EXPLANATION);
  }
}

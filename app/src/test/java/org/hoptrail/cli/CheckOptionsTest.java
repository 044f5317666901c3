package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// `--check` and `--no-check`: which checks look, and what is said of a name that is none.
class CheckOptionsTest {

  private static final String FORGED = Samples.root().resolve("campus/forged.eml").toString();
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void checks_are_chosen() {
    assertThat(checks(Cli.run("trace", "--format", "jsonl", FORGED)))
        .contains("long-gap", "token-time");
    assertThat(checks(Cli.run("trace", "--format", "jsonl", "--check", "long-gap", FORGED)))
        .containsOnly("long-gap");
    assertThat(
            checks(Cli.run("trace", "--format=jsonl", "--no-check=handover, token-time", FORGED)))
        .isNotEmpty()
        .doesNotContain("handover", "token-time");
    Result none = Cli.run("trace", "--check=long-gap", "--no-check=long-gap", FORGED);
    assertThat(none.out()).contains("CONSISTENT");
    assertThat(Cli.run("trace", "--no-check", "hand-over", FORGED).err())
        .contains("--no-check hand-over: there is no such check; did you mean handover?");
  }

  private static Stream<String> checks(Result result) {
    return JSON.readTree(result.out())
        .get("findings")
        .valueStream()
        .map(finding -> finding.get("check").stringValue());
  }
}

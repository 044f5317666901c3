package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hoptrail.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The story of the campus, told by its logs and by its logs and messages together.
class CampusLogsTest {

  private static final Path CAMPUS = Samples.root().resolve("campus");

  @Test
  void the_logs_tell_every_delivery() {
    Cli.Result text = Cli.run("follow", "*", logs());
    assertThat(text.err()).isEmpty();
    assertThat(text.exit()).isZero();
    Golden.checkFile(CAMPUS.resolve("logs.expected.txt"), plain(text));
    Cli.Result lines = Cli.run("follow", "*", logs(), "--format", "jsonl");
    Golden.checkFile(CAMPUS.resolve("logs.expected.jsonl"), plain(lines));
  }

  @Test
  void one_query_tells_the_five_hops() {
    Cli.Result text = Cli.run("follow", "4fQ9H71T41zBrpb", logs());
    assertThat(text.out()).containsSubsequence("mx1", "mx.physics", "filter2", "ms3", "store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "forged"})
  void messages_are_held_against_the_logs(String name) {
    String file = CAMPUS.resolve(name + ".eml").toString();
    Cli.Result text = Cli.run("trace", file, "--log", logs());
    assertThat(text.err()).isEmpty();
    Golden.checkFile(CAMPUS.resolve(name + "-with-logs.expected.txt"), plain(text));
    Cli.Result lines = Cli.run("trace", file, "--log", logs(), "--format", "jsonl");
    Golden.checkFile(CAMPUS.resolve(name + "-with-logs.expected.jsonl"), plain(lines));
  }

  private static String logs() {
    return CAMPUS.resolve("logs").toString();
  }

  private static String plain(Cli.Result result) {
    return result.out().replace(Samples.root().getParent() + "/", "");
  }
}

package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `--time-limit`: what time ran out for is told, in the answer and beside it.
class TimeLimitTest {

  private static final String TOLD = "there was no time to look at all of them";

  @TempDir private static Path folder;

  @BeforeAll
  static void fill() {
    String message = Samples.root().resolve("campus/message.eml").toString();
    assertThat(Cli.on(folder, "ingest", message).exit()).isZero();
  }

  private static Cli.Result run(String command, String... more) {
    Cli.Result result = Cli.on(folder, command, more);
    assertThat(result.exit()).as(result.err()).isEqualTo(ExitCode.DONE);
    return result;
  }

  @ParameterizedTest
  @CsvSource({"search", "graph"})
  void time_runs_out(String command) {
    Cli.Result text = run(command, "--time-limit", "0");
    assertThat(text.out()).startsWith("0 messages").contains(TOLD);
    assertThat(text.err()).contains("time ran out", "--time-limit");
    assertThat(run(command, "--time-limit", "0", "--format", "json").out())
        .contains("\"complete\" : false");
  }

  @ParameterizedTest
  @CsvSource({"search,csv", "search,jsonl", "graph,dot"})
  void formats_without_a_place_for_it_leave_it_to_standard_error(String command, String format) {
    Cli.Result result = run(command, "--time-limit", "0", "--format", format);
    assertThat(result.err()).contains("time ran out");
  }

  @ParameterizedTest
  @CsvSource({"search", "graph"})
  void there_is_time(String command) {
    Cli.Result result = run(command, "--format", "json");
    assertThat(result.out()).contains("\"complete\" : true");
    assertThat(result.err()).isEmpty();
    assertThat(run(command).out()).contains("1 message").doesNotContain(TOLD);
  }

  @Test
  void a_limit_is_a_number() {
    Cli.Result result = Cli.on(folder, "search", "--time-limit", "-1");
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
  }
}

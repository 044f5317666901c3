package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.hoptrail.cli.Cli;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Explains every file below `samples/explain` and compares with the two expected files beside it.
class ExplainSamplesTest {

  private static final int WIDTH = 100;

  @TestFactory
  Stream<DynamicTest> every_sample_is_explained_as_expected() {
    return Samples.below(Samples.root().resolve("explain")).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), file.toUri(), () -> check(file)));
  }

  private static void check(Path file) {
    Cli.Result text = Cli.run("explain", file.toString());
    assertThat(text.err()).isEmpty();
    assertThat(text.exit()).isZero();
    assertThat(text.out()).as("what a terminal gets").matches("[\\n\\P{Cntrl}]*");
    assertThat(text.out()).doesNotContainPattern("[\u0080-\u009f\u200b-\u200f\u2028-\u202e]");
    assertThat(text.out().lines().filter(line -> line.startsWith("  ")))
        .allMatch(line -> line.length() <= WIDTH);
    Golden.check(file, "txt", text.out());
    Golden.check(file, "jsonl", Cli.run("explain", "--format", "jsonl", file.toString()).out());
  }
}

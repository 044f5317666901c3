package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.hoptrail.cli.Cli;

/// What an index tells of the messages of a sample, each held against all others.
public final class IndexedReports {

  /// The checks that see something only there.
  public static final Set<String> CHECKS = Set.of("unusual-route");

  private IndexedReports() {}

  /// The reports, one a line.
  public static String of(Path file) {
    try {
      Path index = Files.createTempDirectory("index");
      try {
        assertThat(Cli.run("ingest", "--index", index.toString(), file.toString()).exit()).isZero();
        String[] search = {"search", "--index", index.toString(), "--format=jsonl", "--limit=1000"};
        return Cli.run(search).out();
      } finally {
        for (Path each : Samples.below(index)) {
          Files.delete(each);
        }
        Files.delete(index);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What `trace` tells of the messages of a sample, or an index, where a check needs one.
  public static String of(String check, Path file) {
    return CHECKS.contains(check)
        ? of(file)
        : Cli.run(MessageSamplesTest.arguments(file, file, "jsonl")).out();
  }
}

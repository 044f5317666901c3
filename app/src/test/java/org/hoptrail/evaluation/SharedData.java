package org.hoptrail.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hoptrail.samples.Samples;

/// Finds the data that is shared between developers and never committed: the folder named by the
/// system property `hoptrail.shared` or the variable `HOPTRAIL_SHARED`, else `../shared` beside the
/// repository.
final class SharedData {

  private SharedData() {}

  /// A file or folder of the shared data. Without it the calling test is skipped.
  static Path need(String relative) {
    Path wanted = root().resolve(relative);
    assumeTrue(Files.exists(wanted), () -> "skipped: there is no shared data at " + wanted);
    return wanted;
  }

  private static Path root() {
    Path beside = Samples.root().resolveSibling("..").resolve("shared").normalize();
    return Stream.of(System.getProperty("hoptrail.shared"), System.getenv("HOPTRAIL_SHARED"))
        .filter(name -> name != null && !name.isBlank())
        .map(Path::of)
        .findFirst()
        .orElse(beside);
  }
}

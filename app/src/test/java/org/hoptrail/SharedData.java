package org.hoptrail;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hoptrail.samples.Samples;

/// The folder of test data that is not part of the repository (real headers, other programs'
/// expectations): system property `hoptrail.shared`, else environment `HOPTRAIL_SHARED`, else
/// `shared` beside the repository.
public final class SharedData {

  private SharedData() {}

  /// A file or folder of it; the running test is skipped, and says so, when it is not there.
  public static Path require(String path) {
    Path file = root().resolve(path);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  private static Path root() {
    String property = System.getProperty("hoptrail.shared");
    String variable = System.getenv("HOPTRAIL_SHARED");
    if (property != null || variable != null) {
      return Path.of(property != null ? property : variable);
    }
    return Samples.root().resolveSibling("../shared").normalize();
  }
}

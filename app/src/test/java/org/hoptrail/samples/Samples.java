package org.hoptrail.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.hoptrail.source.InputFailure;

/// Finds the samples: every file below `samples/` is a documented example and a test case.
public final class Samples {

  private static final Path ROOT = findRoot();

  private Samples() {}

  /// The folder `samples/` of the repository.
  public static Path root() {
    return ROOT;
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("samples"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no folder samples/ above " + Path.of("").toAbsolutePath());
    }
    return folder.resolve("samples");
  }

  /// For tests whose input can all be read.
  public static void unread(InputFailure failure) {
    Assertions.fail(failure.sentence());
  }

  /// The sample files below a folder in a stable order; expected and actual results are not
  /// samples.
  public static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(Samples::isSample).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSample(Path file) {
    String name = file.getFileName().toString();
    return !name.contains(".expected.") && !name.contains(".actual.") && !name.endsWith(".md");
  }
}

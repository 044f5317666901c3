package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a result with the expected file beside a sample.
///
/// When they differ, the result is written as `.actual.` beside it. `-Dupdate=true` accepts every
/// result instead; read the diff before you commit it.
public final class Golden {

  private Golden() {}

  /// Compares a result with `NAME.expected.EXTENSION` beside the sample `NAME.*`.
  public static void check(Path sample, String extension, String actual) {
    String file = sample.getFileName().toString();
    String name = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
    compare(
        sample.resolveSibling(name + ".expected." + extension),
        sample.resolveSibling(name + ".actual." + extension),
        actual);
  }

  /// Compares a result with a whole file, such as a generated page of the documentation.
  public static void checkFile(Path expected, String actual) {
    compare(expected, expected.resolveSibling(expected.getFileName() + ".actual.txt"), actual);
  }

  private static void compare(Path expected, Path rejected, String actual) {
    try {
      if (Boolean.getBoolean("update")) {
        Files.createDirectories(expected.getParent());
        Files.writeString(expected, actual);
        Files.deleteIfExists(rejected);
        return;
      }
      String wanted = Files.exists(expected) ? Files.readString(expected) : "";
      if (!wanted.equals(actual)) {
        Files.writeString(rejected, actual);
      } else {
        Files.deleteIfExists(rejected);
      }
      assertThat(actual)
          .as("%s is out of date; accept with: mvn verify -Dupdate=true", expected)
          .isEqualTo(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

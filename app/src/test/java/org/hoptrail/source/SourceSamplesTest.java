package org.hoptrail.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Everything in `samples/source/KIND` is a case: the listing of what is read from it stands
/// beside it in `NAME.expected.txt`. `-Dupdate=true` writes the listings anew.
class SourceSamplesTest {
  static final Path SAMPLES = Path.of("..", "samples", "source");

  private static final List<String> LINE_BREAKS = List.of("\n", "\r\n", "\r");

  @TestFactory
  Stream<DynamicTest> each_sample_reads_as_expected() throws IOException {
    return cases("*").map(path -> DynamicTest.dynamicTest(name(path), () -> compare(path)));
  }

  @TestFactory
  Stream<DynamicTest> each_message_sample_reads_alike_with_every_kind_of_line_break()
      throws IOException {
    return Stream.of("message", "mbox", "mmdf")
        .flatMap(SourceSamplesTest::cases)
        .flatMap(
            path ->
                LINE_BREAKS.stream()
                    .map(
                        lineBreak ->
                            DynamicTest.dynamicTest(
                                name(path)
                                    + " with "
                                    + lineBreak.length()
                                    + (int) lineBreak.charAt(0),
                                () -> alike(path, lineBreak))));
  }

  /// All bytes of all samples that are files, for tests that change them.
  static Stream<byte[]> allBytes() {
    return cases("*").filter(Files::isRegularFile).map(SourceSamplesTest::bytes);
  }

  private static Stream<Path> cases(String kind) {
    try (Stream<Path> tree = Files.walk(SAMPLES, 2)) {
      return tree
          .filter(path -> SAMPLES.relativize(path).getNameCount() == 2)
          .filter(path -> kind.equals("*") || SAMPLES.relativize(path).startsWith(kind))
          .filter(
              path ->
                  !path.toString().endsWith(".txt")
                      || !path.toString().matches(".*\\.(expected|actual)\\.txt"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void compare(Path path) throws IOException {
    String root = SAMPLES.toString() + "/";
    String actual = Listing.of(path.toString()).toString().replace(root, "");
    Path expected = Path.of(path + ".expected.txt");
    Path difference = Path.of(path + ".actual.txt");
    if (Boolean.getBoolean("update")) {
      Files.writeString(expected, actual);
    }
    boolean same = Files.exists(expected) && Files.readString(expected).equals(actual);
    if (same) {
      Files.deleteIfExists(difference);
    } else {
      Files.writeString(difference, actual);
    }
    assertThat(actual).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
  }

  private static void alike(Path path, String lineBreak) {
    String text = new String(bytes(path), StandardCharsets.ISO_8859_1);
    Listing original = Listing.of(bytes(path));
    Listing changed =
        Listing.of(text.replace("\n", lineBreak).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(changed.headers()).isEqualTo(original.headers());
    assertThat(changed.problems()).isEqualTo(original.problems());
    assertThat(changed.failures).isEqualTo(original.failures);
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String name(Path path) {
    return SAMPLES.relativize(path).toString();
  }
}

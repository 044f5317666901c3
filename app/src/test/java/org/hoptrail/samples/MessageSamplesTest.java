package org.hoptrail.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.check.Check;
import org.hoptrail.check.Checks;
import org.hoptrail.cli.Cli;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Traces every whole message below `samples/` and compares with the two expected files beside it:
/// the text report and the JSON. `NAME.toml` beside a sample is its `--config`, the folder
/// `NAME.logs` its `--log`.
public class MessageSamplesTest {

  private static final int WIDTH = 100;

  @TempDir private static Path folder;

  private static List<Path> samples() {
    return Stream.of("campus", "message", "check")
        .flatMap(name -> Samples.below(Samples.root().resolve(name)).stream())
        .filter(MessageSamplesTest::isMail)
        .toList();
  }

  /// Whether a sample is a message or several.
  public static boolean isMail(Path file) {
    return file.toString().endsWith(".eml") || file.toString().endsWith(".mbox");
  }

  @TestFactory
  Stream<DynamicTest> every_message_is_traced_as_expected() {
    return samples().stream()
        .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> check(file)));
  }

  @TestFactory
  Stream<DynamicTest> crlf_changes_nothing() {
    return samples().stream()
        .filter(file -> !read(file).contains("\r"))
        .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> checkCrlf(file)));
  }

  @TestFactory
  Stream<DynamicTest> every_check_has_samples_that_hit_and_samples_that_do_not() {
    return Checks.ALL.stream()
        .map(Check::id)
        .map(id -> DynamicTest.dynamicTest(id, () -> both(id)));
  }

  private static void both(String check) {
    List<Path> files = Samples.below(Samples.root().resolve("check").resolve(check));
    List<String> names = files.stream().map(file -> file.getFileName().toString()).toList();
    assertThat(names).as("samples/check/" + check).anyMatch(name -> name.startsWith("hit-"));
    assertThat(names).as("samples/check/" + check).anyMatch(name -> name.startsWith("clean-"));
    for (Path file : files.stream().filter(MessageSamplesTest::isMail).toList()) {
      boolean seen = IndexedReports.of(check, file).contains("{\"check\":\"" + check + "\"");
      boolean wanted = file.getFileName().toString().startsWith("hit-");
      assertThat(seen).as("%s is seen by %s", file, check).isEqualTo(wanted);
    }
  }

  @Test
  void every_folder_of_samples_has_a_check() throws IOException {
    try (Stream<Path> folders = Files.list(Samples.root().resolve("check"))) {
      assertThat(folders.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Checks.ALL.stream().map(Check::id).toList());
    }
  }

  private static void check(Path file) {
    Cli.Result text = trace(file, "text");
    assertThat(text.exit()).isZero();
    assertThat(text.err()).isEmpty();
    assertThat(text.out()).as("what a terminal gets").matches("[\\n\\P{Cntrl}]*");
    assertThat(text.out())
        .doesNotContainPattern("[\u0080-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]");
    assertThat(text.out().lines().filter(line -> !line.startsWith("    > ")))
        .as("lines without quotations")
        .allMatch(line -> line.length() <= WIDTH);
    Golden.check(file, "txt", plain(text.out()));
    Golden.check(file, "jsonl", plain(trace(file, "jsonl").out()));
  }

  private static void checkCrlf(Path file) throws IOException {
    Path crlf = folder.resolve(file.getFileName());
    byte[] bytes = read(file).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(crlf, bytes);
    Cli.Result result = Cli.run(arguments(crlf, file, "text"));
    assertThat(withoutOffsets(plain(result.out().replace(crlf.toString(), name(file)))))
        .isEqualTo(withoutOffsets(plain(trace(file, "text").out())));
  }

  private static String withoutOffsets(String text) {
    return text.replaceAll(" at byte \\d+", " at byte N");
  }

  private static Cli.Result trace(Path file, String format) {
    return Cli.run(arguments(file, file, format));
  }

  /// The command line for a sample, with the settings and logs beside it.
  ///
  /// @param file what to trace
  /// @param original the sample itself
  public static String[] arguments(Path file, Path original, String format) {
    List<String> arguments = new ArrayList<>(List.of("trace", "--format", format));
    String name = original.getFileName().toString();
    Path config = original.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".toml");
    if (Files.exists(config)) {
      arguments.addAll(List.of("--config", config.toString()));
    }
    Path logs = original.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".logs");
    if (Files.isDirectory(logs)) {
      arguments.addAll(List.of("--log", logs.toString()));
    }
    arguments.add(file.toString());
    return arguments.toArray(String[]::new);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The name of a sample as everyone who stands in the repository would write it.
  private static String name(Path file) {
    return "samples/" + Samples.root().relativize(file);
  }

  private static String plain(String out) {
    return out.replace(Samples.root() + "/", "samples/");
  }
}

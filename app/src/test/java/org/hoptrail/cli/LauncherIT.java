package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `app/bin/hoptrail` as a process, as people do: what only a real process can show. Needs the
/// jar, which is there when `mvn verify` comes to this test.
class LauncherIT {

  private static final Path ROOT = Samples.root().toAbsolutePath().resolve("..").normalize();
  private static final String MESSAGE = "samples/campus/message.eml";
  private static final String FORGED = "samples/campus/forged.eml";
  private static final long PATIENCE = 120;

  @TempDir Path folder;

  @BeforeAll
  static void theJarIsThere() {
    assumeThat(ROOT.resolve("app/target/hoptrail.jar")).exists();
    assumeThat(ROOT.resolve("app/bin/hoptrail")).isExecutable();
  }

  /// Runs a line of shell in the root of the repository; `hoptrail` is the launcher.
  private Result shell(String line, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    String script = "hoptrail() { app/bin/hoptrail \"$@\"; }; " + line;
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).directory(ROOT.toFile());
    shell.environment().remove("NO_COLOR");
    shell.environment().put("HOPTRAIL_DNS", "off");
    shell.environment().putAll(environment);
    Process process =
        shell
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).as("ends in time: " + line).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Result shell(String line) throws IOException, InterruptedException {
    return shell(line, Map.of());
  }

  @Test
  void it_prints_what_it_prints_in_process() throws IOException, InterruptedException {
    Result process = shell("hoptrail trace " + MESSAGE);
    Result inProcess = Cli.run("trace", ROOT.resolve(MESSAGE).toString());
    assertThat(process.exit()).isZero();
    assertThat(process.err()).isEmpty();
    assertThat(process.out()).isEqualTo(inProcess.out().replace(ROOT + "/", ""));
  }

  /// The DNS library would answer for the JVM too, and so send packets when nobody asked for them.
  @Test
  void names_are_looked_up_as_everywhere_on_the_system() throws IOException {
    try (JarFile jar = new JarFile(ROOT.resolve("app/target/hoptrail.jar").toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("org/xbill/DNS/Message.class")
          .noneMatch(name -> name.startsWith("META-INF/services/java.net.spi."));
    }
  }

  @Test
  void it_can_be_called_from_anywhere_and_through_a_link()
      throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(folder.resolve("ht"), ROOT.resolve("app/bin/hoptrail"));
    Result result = shell("cd / && " + link + " trace --format jsonl " + ROOT.resolve(MESSAGE));
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(1);
  }

  @Test
  void exit_codes_reach_the_shell() throws IOException, InterruptedException {
    assertThat(shell("hoptrail trace --fail-on warning " + FORGED).exit()).isEqualTo(1);
    assertThat(shell("hoptrail trace --nonsense").exit()).isEqualTo(2);
    assertThat(shell("hoptrail trace nowhere.eml").exit()).isEqualTo(3);
  }

  @Test
  void standard_input_is_read() throws IOException, InterruptedException {
    Result result = shell("hoptrail trace - < " + MESSAGE);
    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("-\n").contains("6 hops");
  }

  @Test
  void a_reader_that_went_away_is_no_failure() throws IOException, InterruptedException {
    Path box = folder.resolve("big.mbox");
    String one =
        "From a@b.example Tue Mar  3 10:00:00 2026\n" + Files.readString(ROOT.resolve(FORGED));
    Files.writeString(box, (one + "\n").repeat(3_000));
    for (String format : List.of("text", "json", "jsonl")) {
      Result result =
          shell("{ hoptrail trace --format " + format + " " + box + "; echo $? >&2; } | head -1");
      assertThat(result.lines()).hasSize(1);
      assertThat(result.err()).as(format).isEqualTo("0\n");
    }
  }

  @Test
  void colours_are_only_for_terminals() throws IOException, InterruptedException {
    assumeThat(shell("command -v script").exit()).as("script(1) is there").isZero();
    assertThat(shell("hoptrail trace " + FORGED).out()).doesNotContain("\u001b");
    String typed = "script -qec 'app/bin/hoptrail trace " + FORGED + "' /dev/null";
    assertThat(shell(typed).out()).contains("\u001b[1;31mSUSPICIOUS");
    assertThat(shell(typed, Map.of("NO_COLOR", "1")).out())
        .contains("SUSPICIOUS")
        .doesNotContain("\u001b[1;31m");
  }

  @Test
  void names_of_files_are_bytes() throws IOException, InterruptedException {
    Path file = folder.resolve("grüße.eml");
    Files.copy(ROOT.resolve(MESSAGE), file);
    Result result = shell("hoptrail trace " + file, Map.of("LC_ALL", "C"));
    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith(file.toString());
  }

  @Test
  void of_a_thousand_files_three_are_bad() throws IOException, InterruptedException {
    Path box = Files.createDirectory(folder.resolve("box"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Path file = box.resolve("m%03d.eml".formatted(i));
      boolean bad = i % 400 == 7;
      Files.write(
          file,
          bad ? new byte[0] : "Received: by a.example\n\n".getBytes(StandardCharsets.US_ASCII));
      lines.add(file.toString());
    }
    Result result = shell("hoptrail trace --format jsonl " + box);
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.lines()).hasSize(997);
    assertThat(result.err())
        .endsWith("hoptrail: 997 messages read, 3 inputs could not be read\n")
        .contains(lines.get(7) + ": It is empty.");
  }
}

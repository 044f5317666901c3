package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hoptrail.cli.GrowingLog.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `follow --live` on files that grow and are rotated under it.
@Timeout(120)
class LiveFollowTest {

  private static final int BEFORE = 20;
  private static final int MESSAGES = 400;

  @TempDir Path folder;

  /// What a line of output says, without where the log lines stand: they move.
  private static List<String> said(String out) {
    return out.lines().map(line -> line.replaceAll("\"log\":\\[[^\\]]*\\]", "")).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({"RENAMED,true", "RENAMED,false", "EMPTIED,true", "EMPTIED,false"})
  void loses_and_repeats_nothing(Rotation rotation, boolean directory) throws Exception {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Path log = logs.resolve("mail.log");
    Path all = folder.resolve("all.log");
    GrowingLog writer = new GrowingLog(log, all, rotation, 42);
    writer.write(0, BEFORE);
    String watched = directory ? logs.toString() : log.toString();
    LiveRun run =
        new LiveRun(
            InputStream.nullInputStream(), "follow", "*", watched, "--live", "--format", "jsonl");
    run.await(lines -> !lines.isEmpty());
    writer.write(BEFORE, MESSAGES);
    String[] plain = {"follow", "*", all.toString(), "--format", "jsonl"};
    List<String> expected = said(Cli.run(plain).out());
    run.await(lines -> lines.size() >= expected.size());
    Cli.Result result = run.stop();
    writer.close();
    assertThat(writer.rotations()).isGreaterThan(3);
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    List<String> told = said(result.out());
    assertThat(without(expected, told)).as("lost").isEmpty();
    assertThat(without(told, expected)).as("repeated or torn").isEmpty();
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> rest = new ArrayList<>(all);
    others.forEach(rest::remove);
    return rest;
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void a_line_waits_until_it_is_whole_and_a_state_is_told_once() throws Exception {
    Path log = folder.resolve("mail.log");
    List<String> lines = GrowingLog.message(1);
    LiveRun run =
        new LiveRun(
            InputStream.nullInputStream(), "follow", "bela@campus.example", "" + log, "--live");
    append(log, String.join("\n", lines.subList(0, 3)) + "\n");
    String deferred = lines.get(3).replace("status=sent (250", "status=deferred (450");
    append(log, deferred.substring(0, 90));
    append(log, deferred.substring(90) + "\n");
    run.await(out -> out.stream().anyMatch(line -> line.startsWith("DEFERRED")));
    append(log, lines.get(3) + "\n" + lines.get(4) + "\n");
    run.await(out -> out.stream().anyMatch(line -> line.startsWith("DELIVERED")));
    Cli.Result result = run.stop();
    assertThat(result.lines().stream().filter(line -> line.contains(" -> "))).hasSize(2);
  }

  @Test
  void a_new_file_in_a_directory_is_taken_up() throws Exception {
    LiveRun run =
        new LiveRun(InputStream.nullInputStream(), "follow", "*", folder.toString(), "--live");
    Path log = Files.createDirectory(folder.resolve("store1")).resolve("mail.log");
    append(log, String.join("\n", GrowingLog.message(7)) + "\n");
    run.await(out -> out.stream().filter(line -> line.startsWith("DELIVERED")).count() == 2);
    assertThat(run.stop().exit()).isZero();
  }

  @Test
  void standard_input_is_followed_to_its_end() throws Exception {
    PipedInputStream in = new PipedInputStream();
    PipedOutputStream writer = new PipedOutputStream(in);
    LiveRun run = new LiveRun(in, "follow", "*", "-", "--live", "--format", "json");
    writer.write(
        (String.join("\n", GrowingLog.message(1)) + "\n").getBytes(StandardCharsets.UTF_8));
    writer.flush();
    run.await(out -> out.stream().anyMatch(line -> line.contains("<1@shop.example>")));
    writer.write(String.join("\n", GrowingLog.message(2)).getBytes(StandardCharsets.UTF_8));
    writer.close();
    Cli.Result result = run.end();
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("<2@shop.example>").endsWith("]\n");
  }

  @Test
  void raw_lines_are_not_for_logs_that_move() {
    Cli.Result result = Cli.run("follow", "*", folder.toString(), "--live", "--raw");
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--raw and --live");
  }

  @Test
  void a_signal_ends_it_with_everything_printed() throws Exception {
    Path log = folder.resolve("mail.log");
    append(log, String.join("\n", GrowingLog.message(1)) + "\n");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("follow", "*", log.toString(), "--live", "--format", "json"));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!Files.readString(out).contains("<1@shop.example>") && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      append(log, String.join("\n", GrowingLog.message(2)) + "\n");
      new ProcessBuilder("kill", "-TERM", "" + process.pid()).start().waitFor();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isZero();
    assertThat(Files.readString(out)).contains("<2@shop.example>").endsWith("]\n");
    assertThat(Files.readString(err)).isEmpty();
  }
}

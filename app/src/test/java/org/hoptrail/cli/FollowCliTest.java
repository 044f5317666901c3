package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `follow` on logs as they are found in the field: rotated over New Year, damaged, not logs
/// at all.
class FollowCliTest {

  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private Path messages(String name, int from, int to) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = from; i < to; i++) {
      all.append(String.join("\n", GrowingLog.message(i))).append('\n');
    }
    return Files.writeString(folder.resolve(name), all);
  }

  private static long blocks(Result result) {
    return result.lines().stream().filter(line -> line.startsWith("DELIVERED  ")).count();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  /// As a shell puts it in the place of `<(command)`.
  @Test
  @Timeout(60)
  void a_named_pipe_is_read_once() throws Exception {
    Path log = messages("mail.log", 0, 40);
    Path pipe = folder.resolve("pipe");
    assumeThat(new ProcessBuilder("mkfifo", "" + pipe).start().waitFor()).isZero();
    Thread writer = Thread.ofPlatform().daemon().start(() -> copy(log, pipe));
    Result piped = Cli.run("follow", "*", pipe.toString());
    writer.join();
    assertThat(piped.exit()).isZero();
    assertThat(piped.out()).isEqualTo(Cli.run("follow", "*", log.toString()).out());
  }

  private static void copy(Path from, Path to) {
    try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
      Files.copy(from, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"mail.log.1,mail.log", "mail.log,mail.log.1", ".,"})
  void new_year_between_two_files_in_either_order(String first, String second) throws IOException {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    assumeThat(today.getDayOfYear()).as("on those days it is the coming New Year").isLessThan(363);
    file(
        "mail.log.1",
        "Dec 31 23:59:57 mx1 postfix/smtpd[11]: 4F00A1B2C3: client=relay.example[192.0.2.77]",
        "Dec 31 23:59:57 mx1 postfix/cleanup[12]: 4F00A1B2C3: message-id=<old@shop.example>",
        "Dec 31 23:59:58 mx1 postfix/qmgr[13]: 4F00A1B2C3: from=<cleo@shop.example>, size=900,"
            + " nrcpt=1 (queue active)");
    file(
        "mail.log",
        "Jan  1 00:00:04 mx1 postfix/smtp[14]: 4F00A1B2C3: to=<bela@campus.example>,"
            + " relay=mx.campus.example[198.51.100.4]:25, delay=7, delays=0.1/0/6/1, dsn=2.0.0,"
            + " status=sent (250 2.0.0 Ok)",
        "Jan  1 00:00:04 mx1 postfix/qmgr[13]: 4F00A1B2C3: removed");
    String[] args =
        second == null
            ? new String[] {"follow", "*", folder.toString()}
            : new String[] {"follow", "*", "" + folder.resolve(first), "" + folder.resolve(second)};
    Result result = Cli.run(args);
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("-12-31 23:59:57").contains("+7 s  delivered to");
    assertThat(blocks(result)).isOne();
  }

  @Test
  void rotation_within_a_second_does_not_tear_a_message() throws IOException {
    List<String> lines = GrowingLog.message(1);
    file("mail.log.1", lines.get(0), lines.get(1));
    file("mail.log", lines.get(2), lines.get(3), lines.get(4), lines.get(4));
    Result result = Cli.run("follow", "*", folder.toString());
    assertThat(result.lines().getFirst())
        .isEqualTo("DELIVERED  cleo@shop.example -> bela@campus.example");
    assertThat(blocks(result)).isOne();
    assertThat(result.out()).contains("from relay.example[192.0.2.77]");
  }

  @Test
  void a_line_of_a_megabyte_is_cut_and_the_next_one_read() throws IOException {
    Path log = messages("mail.log", 1, 2);
    Files.writeString(log, Files.readString(log) + "x".repeat(1 << 20) + "\n");
    Files.writeString(log, Files.readString(log) + String.join("\n", GrowingLog.message(2)) + "\n");
    Result result = Cli.run("follow", "*", log.toString());
    assertThat(result.exit()).isZero();
    assertThat(blocks(result)).isEqualTo(2);
    assertThat(result.err()).contains("1 of 11 lines").contains("mail.log:6");
  }

  @Test
  void what_is_no_log_is_said_to_be_none() throws IOException {
    byte[] binary = new byte[5000];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31 % 251);
    }
    Path blob = Files.write(folder.resolve("blob"), binary);
    for (Path path : List.of(blob, Samples.root().resolve("campus/message.eml"))) {
      Result result = Cli.run("follow", "*", path.toString());
      assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
      assertThat(result.out()).isEmpty();
      assertThat(result.err())
          .contains("hoptrail: " + path + ": It is no log of any known form.")
          .doesNotContain("not understood");
    }
  }

  @Test
  void an_empty_file_is_said_to_be_empty() throws IOException {
    Path empty = Files.createFile(folder.resolve("mail.log"));
    Result result = Cli.run("follow", "*", empty.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.err())
        .contains(empty + ": It is empty.")
        .contains("nothing found in 0 lines");
  }

  @Test
  void a_directory_may_hold_other_files_too() throws IOException {
    messages("mail.log", 1, 3);
    Files.write(folder.resolve("lastlog"), new byte[4000]);
    Result result = Cli.run("follow", "*", folder.toString());
    assertThat(result.exit()).isZero();
    assertThat(blocks(result)).isEqualTo(2);
    assertThat(result.err())
        .contains("lastlog: It is no log of any known form.")
        .doesNotContain("not understood");
  }

  /// What is no log is told once; of a log that begins with other things each line counts.
  @Test
  void lines_before_the_first_of_a_log_are_not_understood() throws IOException {
    Path log = messages("mail.log", 1, 3);
    Files.writeString(log, "begin\nof the month\n" + Files.readString(log));
    Path letter = Files.writeString(folder.resolve("letter"), "Dear reader,\nnothing new.\n");
    Result result = Cli.run("follow", "*", log.toString(), letter.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err())
        .contains("letter: It is no log of any known form.")
        .contains(" 2 of ", " not understood:", "  2 no envelope, first at " + log + ":1");
    String json = Cli.run("summary", "--format", "jsonl", log.toString(), letter.toString()).out();
    assertThat(json)
        .contains(
            "\"unread\":[{\"name\":\"no envelope\",\"lines\":2},{\"name\":\"no log\",\"lines\":2}]");
  }

  @Test
  void a_missing_file_is_named_and_the_rest_read() throws IOException {
    Path log = messages("mail.log", 1, 2);
    Result result = Cli.run("follow", "*", folder.resolve("nowhere").toString(), log.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(blocks(result)).isOne();
    assertThat(result.err()).contains("nowhere: There is no such file or directory.");
  }

  @Test
  void an_unreadable_file_is_named_and_the_rest_read() throws IOException {
    messages("mail.log", 1, 2);
    Path closed = messages("old.log", 2, 3);
    assertThat(closed.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(closed)).as("root reads everything").isFalse();
    Result result = Cli.run("follow", "*", folder.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(blocks(result)).isOne();
    assertThat(result.err()).contains("old.log: Permission to read it is denied.");
  }

  @Test
  void a_link_to_nowhere_among_many_files_is_named() throws IOException {
    messages("mail.log", 1, 2);
    Files.createSymbolicLink(folder.resolve("old.log"), folder.resolve("gone.log"));
    Result result = Cli.run("follow", "*", folder.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(blocks(result)).isOne();
    assertThat(result.err()).contains("old.log: There is no such file or directory.");
  }

  @Test
  void a_truncated_gzip_counts_as_far_as_it_goes() throws IOException {
    messages("mail.log", 1, 3);
    byte[] whole = packed(Files.readAllBytes(messages("plain", 100, 900)));
    Files.delete(folder.resolve("plain"));
    Files.write(folder.resolve("mail.log.2.gz"), Arrays.copyOf(whole, whole.length / 2));
    Result result = Cli.run("follow", "*", folder.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(blocks(result)).isBetween(100L, 900L);
    assertThat(result.err())
        .containsPattern("mail\\.log\\.2\\.gz at byte \\d+: It breaks off before its end\\.");
  }

  @Test
  void a_damaged_gzip_among_many_files_is_named() throws IOException {
    messages("mail.log", 1, 3);
    byte[] whole = packed(Files.readAllBytes(messages("plain", 100, 200)));
    Files.delete(folder.resolve("plain"));
    Arrays.fill(whole, 40, 80, (byte) 0x55);
    Files.write(folder.resolve("mail.log.2.gz"), whole);
    Result result = Cli.run("follow", "1@shop.example", folder.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(blocks(result)).isOne();
    assertThat(result.err()).contains("mail.log.2.gz");
  }

  @Test
  void nothing_found_is_said_and_is_no_failure() throws IOException {
    Result result = Cli.run("follow", "nobody@nowhere.example", "" + messages("mail.log", 1, 4));
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("nothing found in 15 lines");
  }

  @ParameterizedTest
  @CsvSource({
    "--since,yesterday,not a time",
    "--until,2026-13-01,not a time",
    "--zone,Mars/Olympus,no such zone",
    "--outcome,lost,lost",
    "--slower-than,soon,not a duration",
    "--slower-than,-5m,not a duration",
    "--format,xml,xml"
  })
  void a_wrong_value_is_wrong_usage(String option, String value, String said) throws IOException {
    Result result = Cli.run("follow", "*", "" + messages("mail.log", 1, 2), option + "=" + value);
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(said).contains(option);
  }

  @Test
  void raw_lines_have_the_numbers_of_the_log() throws IOException {
    List<String> lines = GrowingLog.message(1);
    Path log =
        file(
            "mail.log",
            "garbage with a carriage\rreturn in it",
            lines.get(0) + "\r",
            lines.get(1),
            lines.get(2),
            lines.get(3),
            lines.get(4));
    Result result = Cli.run("follow", "*", log.toString(), "--raw");
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).contains(log + ":2: " + lines.get(0), log + ":5: " + lines.get(3));
  }

  @Test
  void raw_lines_of_utf_16_are_legible() throws IOException {
    Path log = folder.resolve("mail.log");
    String text = String.join("\r\n", GrowingLog.message(1)) + "\r\n";
    Files.write(log, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    Result result = Cli.run("follow", "*", log.toString(), "--raw");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains(log + ":1: " + GrowingLog.message(1).getFirst());
  }
}

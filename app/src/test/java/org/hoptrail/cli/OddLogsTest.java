package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.cli.Cli.Result;
import org.hoptrail.samples.Samples;
import org.hoptrail.text.Counted;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// `follow` on logs whose clocks jump, whose bytes are damaged, whose lines are torn.
class OddLogsTest {

  @TempDir Path folder;

  private static final String SENT =
      ": to=<bela@campus.example>, relay=mx.campus.example[198.51.100.4]:25, delay=3,"
          + " delays=0.1/0/2/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)";

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String message(int number) {
    return String.join("\n", GrowingLog.message(number)) + "\n";
  }

  private static Result follow(Path log, String... options) {
    List<String> args = new ArrayList<>(List.of("follow", "*", log.toString()));
    args.addAll(List.of(options));
    return Cli.run(args.toArray(String[]::new));
  }

  private static long blocks(Result result) {
    return result.lines().stream().filter(line -> line.startsWith("DELIVERED  ")).count();
  }

  /// The night of 29 March 2026 lacks the hour from two to three in Paris; the ids in the log know
  /// it, whatever zone the user names.
  @Test
  void a_clock_put_forward_does_not_add_an_hour() throws IOException {
    List<String> lines =
        Files.readAllLines(Samples.root().resolve("log-envelope/clock-change.log"));
    lines.add(5, "Mar 29 03:00:03 mx1 postfix/smtp[110]: 4fjws00sfCz17s" + SENT);
    Path log = file("mail.log", lines.toArray(String[]::new));
    Result result = follow(log, "--zone=America/New_York", "--verbose");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("2026-03-29 00:55:00").contains("+5 min 3 s  delivered to");
    assertThat(result.err())
        .contains("mail.log: clock UTC+01:00 then UTC+02:00, year 2026, proved by ");
  }

  /// The hour from two to three comes twice in October; a date with its offset tells which.
  @Test
  void a_clock_put_back_does_not_go_back_in_time() throws IOException {
    Path log =
        file(
            "mail.log",
            "2026-10-25T02:59:58+02:00 mx1 postfix/smtpd[1]: 4F00A1B2C3: client=relay.example[192.0.2.7]",
            "2026-10-25T02:00:01+01:00 mx1 postfix/smtp[2]: 4F00A1B2C3" + SENT,
            "2026-10-25T02:00:01+01:00 mx1 postfix/qmgr[3]: 4F00A1B2C3: removed");
    Result result = follow(log, "--verbose");
    assertThat(result.out()).contains("2026-10-25 00:59:58").contains("+3 s  delivered to");
    assertThat(result.err()).contains("mail.log: clock written");
  }

  @Test
  void offsets_may_differ_from_line_to_line() throws IOException {
    Path log =
        file(
            "mail.log",
            "2026-02-03T10:11:12+01:00 mx1 postfix/smtpd[1]: 4F00A1B2C3: client=relay.example[192.0.2.7]",
            "2026-02-03T04:11:13.5-05:00 mx1 postfix/cleanup[2]: 4F00A1B2C3: message-id=<a@b.example>",
            "2026-02-03T14:41:15+05:30 mx1 postfix/smtp[3]: 4F00A1B2C3" + SENT,
            "2026-02-03T09:11:15Z mx1 postfix/qmgr[4]: 4F00A1B2C3: removed");
    Result result = follow(log);
    assertThat(blocks(result)).isOne();
    assertThat(result.out()).contains("2026-02-03 09:11:12").contains("+3 s  delivered to");
  }

  @Test
  void a_torn_last_line_is_named_and_the_rest_told() throws IOException {
    Path log = Files.writeString(folder.resolve("mail.log"), message(1) + "2026-03-03T10:0");
    Result result = follow(log);
    assertThat(result.exit()).isZero();
    assertThat(blocks(result)).isOne();
    assertThat(result.err()).contains("1 of 6 lines").contains("mail.log:6");
  }

  @Test
  void runs_of_nul_hide_no_line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[4096]);
    bytes.write(message(1).getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[100_000]);
    bytes.write(message(2).getBytes(StandardCharsets.UTF_8));
    Result result = follow(Files.write(folder.resolve("mail.log"), bytes.toByteArray()));
    assertThat(result.exit()).isZero();
    assertThat(blocks(result)).isEqualTo(2);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void line_ends_of_windows_change_nothing() throws IOException {
    Path unix = Files.writeString(folder.resolve("unix.log"), message(1) + message(7));
    Path windows =
        Files.writeString(
            folder.resolve("windows.log"), Files.readString(unix).replace("\n", "\r\n"));
    assertThat(follow(windows)).isEqualTo(follow(unix));
  }

  @Test
  void bytes_that_are_no_utf_8_are_shown_as_what_they_may_be() throws IOException {
    String text = message(1).replace("cleo@shop", "cl\u00e9o@shop");
    Path log = Files.write(folder.resolve("mail.log"), text.getBytes(StandardCharsets.ISO_8859_1));
    Result result = follow(log);
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.lines().getFirst()).matches("DELIVERED  cl.+o@shop\\.example -> bela@.*");
  }

  @Test
  void an_image_is_no_log() throws IOException {
    byte[] dot =
        Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                    + "RU5ErkJggg==");
    Path image = Files.write(folder.resolve("screenshot.png"), dot);
    Result result = follow(image);
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("screenshot.png: It is no log of any known form.");
  }

  @Test
  void pieces_of_lines_are_put_together_and_missing_ones_told() {
    Path log = Samples.root().resolve("log/exim/pieces.log");
    Result result = follow(log);
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("250 2.0.0 Ok: queued as 4F00A1B2C3\n")
        .contains("<a-very-long-name-of-a-message@isp.example>");
    assertThat(result.err())
        .contains("2 exim, pieces missing behind this one, first at " + log + ":12");
  }

  /// In a large log only those lines are read that hold what is looked for; here that is not
  /// enough.
  @Test
  void pieces_are_found_in_a_large_log() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      all.append(message(i));
    }
    assertThat(all.length()).isGreaterThan(1 << 19);
    String exim = "2026-03-03T10:59:00Z mx1 exim[%d]: %s\n";
    all.append(
        exim.formatted(7, "[1/2] 1vxOPx-0000000001L-0abc => zora@shop.example T=remote_smtp"));
    all.append(
        exim.formatted(8, "[1/2] 1vxOPx-0000000001M-0abc => yan@shop.example T=remote_smtp"));
    all.append(exim.formatted(7, "[2/2]  H=mx.shop.example [192.0.2.25] C=\"250 Ok id=7\""));
    all.append(exim.formatted(8, "[2/2]  H=mx.shop.example [192.0.2.25] C=\"250 Ok id=8\""));
    Path log = Files.writeString(folder.resolve("mail.log"), all);
    Result result = Cli.run("follow", "zora@shop.example", log.toString());
    assertThat(blocks(result)).isOne();
    assertThat(result.out()).contains("mx.shop.example[192.0.2.25]: 250 Ok id=7\n");
    assertThat(result.err()).isEmpty();
  }

  /// Nothing is lost without a word: all lines are counted, understood or not.
  @TestFactory
  Stream<DynamicTest> all_lines_of_every_envelope_are_counted() {
    return Samples.below(Samples.root().resolve("log-envelope")).stream()
        .map(log -> DynamicTest.dynamicTest("" + log.getFileName(), () -> counted(log)));
  }

  private static void counted(Path log) throws IOException {
    Result result = Cli.run("follow", "nobody@nowhere.example", log.toString());
    assertThat(result.exit()).isZero();
    int lines = Files.readString(log, StandardCharsets.ISO_8859_1).split("\n").length;
    assertThat(result.err()).matches("(?s).*nothing found in \\d+ lines?\n");
    if (!log.endsWith("journal-export.log")) {
      assertThat(result.err()).contains("nothing found in " + Counted.of(lines, "line"));
    }
  }

  @Test
  void a_clock_that_is_slow_is_told_with_the_time_on_the_way() throws IOException {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (int i = 1; i < 5; i++) {
      String start = "2026-02-03T10:0" + i + ":";
      String one = " mx1 postfix/%s[1]: 4F00A1B2C" + i;
      String two = " mx2 postfix/%s[1]: 5E00A1B2C" + i;
      first.add(start + "50Z" + one.formatted("smtpd") + ": client=relay.example[192.0.2.7]");
      first.add(
          start
              + "53Z"
              + one.formatted("smtp")
              + SENT.replace("250 2.0.0 Ok", "250 2.0.0 Ok: queued as 5E00A1B2C" + i));
      first.add(start + "53Z" + one.formatted("qmgr") + ": removed");
      second.add(start + "12Z" + two.formatted("smtpd") + ": client=mx1.example[192.0.2.8]");
      second.add(start + "14Z" + two.formatted("smtp") + SENT);
      second.add(start + "14Z" + two.formatted("qmgr") + ": removed");
    }
    file("mx1.log", first.toArray(String[]::new));
    file("mx2.log", second.toArray(String[]::new));
    Result result = follow(folder);
    assertThat(blocks(result)).isEqualTo(4);
    assertThat(result.lines())
        .filteredOn(line -> line.contains("clock of"))
        .hasSize(4)
        .containsOnly("       +3 s after mx1 had it  (clock of mx2 41 s slow by that of mx1)");
  }
}

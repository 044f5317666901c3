package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hoptrail.samples.Golden;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many messages into files, as on the command line.
class AnalyzeCommandTest {

  private static final Path ROOT = Samples.root();
  private static final Path POST = ROOT.resolve("analyze/post.mbox");

  @TempDir Path folder;

  private Analyzed analyzed;

  @BeforeEach
  void begin() {
    analyzed = new Analyzed(folder.resolve("out"));
  }

  @Test
  void a_mailbox_gives_the_files_beside_it() throws IOException {
    Cli.Result result = analyzed.run("--format", "json", POST.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    String path = POST.toString();
    Golden.check(POST, "json", result.out().replace(path, "post.mbox"));
    Golden.check(POST, "csv", analyzed.read("hops.csv").replace(path, "post.mbox"));
    String page = analyzed.read("summary.html").replaceAll("href=\"[^\"]*/post", "href=\"post");
    Golden.check(POST, "html", page.replace(path, "post.mbox"));
    try (Stream<Path> files = Files.list(analyzed.out())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("reports.jsonl", "hops.csv", "summary.html");
    }
  }

  @Test
  void the_reports_are_those_of_trace() throws IOException {
    String path = ROOT.toString();
    String traced = Cli.run("trace", "--format", "jsonl", path).out();
    assertThat(traced.lines()).hasSizeGreaterThan(500);
    assertThat(traced).as("what is told by other messages").contains("\"check\":\"same-stamp\"");
    analyzed.run("--threads", "3", path);
    assertThat(analyzed.read("reports.jsonl")).isEqualTo(traced);
    assertThat(Cli.run("analyze", "--output", "-", path).out()).isEqualTo(traced);
  }

  @Test
  void one_line_tells_the_verdicts() {
    assertThat(analyzed.run(ROOT.resolve("campus").toString()).out())
        .isEqualTo("2 messages, 13 hops: 1 consistent, 0 unusual, 1 suspicious, 0 forged\n");
  }

  @Test
  void logs_settings_and_dns_count_as_in_trace() {
    String campus = ROOT.resolve("campus").toString();
    List<String> options =
        List.of(
            "--log",
            campus + "/logs",
            "--no-check",
            "long-gap",
            "--config",
            campus + "/hoptrail.toml",
            "--dns",
            "zones:" + campus + "/dns",
            campus + "/message.eml",
            campus + "/forged.eml");
    String traced = timeless(run("trace", List.of("--format", "jsonl"), options).out());
    assertThat(traced).contains("\"logged\"").contains("\"iprev\":{");
    assertThat(timeless(run("analyze", List.of("--output", "-"), options).out())).isEqualTo(traced);
  }

  /// Without the times of asking.
  private static String timeless(String reports) {
    return reports.replaceAll("\"at\":\"[^\"]*\"", "");
  }

  private static Cli.Result run(String command, List<String> first, List<String> options) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(first);
    all.addAll(options);
    return Cli.run(all.toArray(String[]::new));
  }

  @Test
  void the_number_of_threads_changes_nothing() throws IOException {
    String path = ROOT.resolve("message").toString();
    analyzed.run("--threads", "1", path);
    List<String> alone =
        List.of(
            analyzed.read("reports.jsonl"),
            analyzed.read("hops.csv"),
            analyzed.read("summary.html"));
    analyzed.run("--force", "--threads", "9", path);
    assertThat(
            List.of(
                analyzed.read("reports.jsonl"),
                analyzed.read("hops.csv"),
                analyzed.read("summary.html")))
        .isEqualTo(alone);
  }

  @Test
  void a_directory_in_use_is_left_alone() throws IOException {
    Files.createDirectory(analyzed.out());
    Path foreign = Files.writeString(analyzed.out().resolve("notes.txt"), "mine");
    Cli.Result refused = analyzed.run(POST.toString());
    assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("is not empty").contains("--force");
    assertThat(refused.out()).isEmpty();
    assertThat(analyzed.run("--force", POST.toString()).exit()).isZero();
    assertThat(foreign).hasContent("mine");
    String once = analyzed.read("hops.csv");
    assertThat(analyzed.run("--force", POST.toString()).exit()).isZero();
    assertThat(analyzed.read("hops.csv")).isEqualTo(once);
  }

  @Test
  void a_file_of_somebody_else_is_not_replaced() throws IOException {
    Files.createDirectory(analyzed.out());
    Path foreign =
        Files.writeString(analyzed.out().resolve("summary.html"), "<html>my site</html>");
    Cli.Result refused = analyzed.run("--force", POST.toString());
    assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("summary.html").contains("not written by Hoptrail");
    assertThat(foreign).hasContent("<html>my site</html>");
    try (Stream<Path> files = Files.list(analyzed.out())) {
      assertThat(files).containsExactly(foreign);
    }
  }

  @Test
  void what_a_killed_run_left_is_in_nobodys_way() throws IOException {
    Files.createDirectory(analyzed.out());
    Files.writeString(
        analyzed.out().resolve("reports.jsonl.part"), "{\"schema\":\"hoptrail.report/1\",");
    Files.createFile(analyzed.out().resolve("hops.csv.part"));
    assertThat(analyzed.run(POST.toString()).exit()).isZero();
    assertThat(analyzed.out().resolve("reports.jsonl.part")).doesNotExist();
    Files.writeString(analyzed.out().resolve("hops.csv.part"), "mine");
    assertThat(analyzed.run("--force", POST.toString()).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(analyzed.out().resolve("hops.csv.part")).hasContent("mine");
  }

  @Test
  void a_file_is_no_directory() throws IOException {
    Files.writeString(analyzed.out(), "x");
    assertThat(analyzed.run("--force", POST.toString()).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(analyzed.out()).hasContent("x");
  }

  @Test
  void what_cannot_be_read_is_listed_and_the_rest_is_done() throws IOException {
    String missing = folder.resolve("missing.mbox").toString();
    Cli.Result result = analyzed.run(missing, POST.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err()).contains("missing.mbox").contains("1 input could not be read");
    assertThat(result.out()).startsWith("11 messages");
    assertThat(analyzed.read("reports.jsonl").lines()).hasSize(11);
    assertThat(analyzed.read("summary.html")).contains("Could not be read: 1", "missing.mbox");
  }

  @Test
  void a_finding_can_decide_the_exit_code() {
    assertThat(analyzed.run("--fail-on", "alarm", POST.toString()).exit())
        .isEqualTo(ExitCode.FINDING);
    String clean = ROOT.resolve("campus/message.eml").toString();
    assertThat(analyzed.run("--force", "--fail-on", "alarm", clean).exit())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void standard_input_is_read_and_cannot_be_linked() throws IOException {
    String mailbox = Files.readString(POST, StandardCharsets.ISO_8859_1);
    Cli.Result result =
        Cli.reading(mailbox).with("analyze", "--output", analyzed.out().toString(), "-");
    assertThat(result.exit()).isZero();
    assertThat(analyzed.read("summary.html")).contains("-:5532").doesNotContain("href");
  }

  @Test
  void wrong_usage_says_what_is_wrong() {
    assertThat(Cli.run("analyze", POST.toString()).err()).contains("--output");
    assertThat(Cli.run("analyze", "--output", analyzed.out().toString()).err()).contains("PATH");
    assertThat(analyzed.run("--threads", "0", POST.toString()).err()).contains("--threads 0");
    assertThat(analyzed.run("-", "-").err()).contains("more than once");
    assertThat(analyzed.run("--dns", "maybe", POST.toString()).err()).contains("--dns maybe");
    assertThat(analyzed.out()).doesNotExist();
  }
}

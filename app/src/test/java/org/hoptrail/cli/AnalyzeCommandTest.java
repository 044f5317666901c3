package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoptrail.samples.Golden;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many messages into files, as on the command line.
class AnalyzeCommandTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path ROOT = Samples.root();
  private static final Path POST = ROOT.resolve("analyze/post.mbox");

  @TempDir Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private Cli.Result analyze(String... arguments) {
    return Cli.run(
        Stream.concat(Stream.of("analyze", "--output", out().toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private String read(String name) throws IOException {
    return Files.readString(out().resolve(name));
  }

  @Test
  void a_mailbox_gives_the_files_beside_it() throws IOException {
    Cli.Result result = analyze("--format", "json", POST.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    String path = POST.toString();
    Golden.check(POST, "json", result.out().replace(path, "post.mbox"));
    Golden.check(POST, "csv", read("hops.csv").replace(path, "post.mbox"));
    String page = read("summary.html").replaceAll("href=\"[^\"]*/post", "href=\"post");
    Golden.check(POST, "html", page.replace(path, "post.mbox"));
    try (Stream<Path> files = Files.list(out())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("reports.jsonl", "hops.csv", "summary.html");
    }
  }

  @Test
  void the_reports_are_those_of_trace() throws IOException {
    String path = ROOT.resolve("campus").toString();
    String traced = Cli.run("trace", "--format", "jsonl", path).out();
    assertThat(traced).isNotEmpty();
    Cli.Result result = analyze(path);
    assertThat(read("reports.jsonl")).isEqualTo(traced);
    assertThat(result.out())
        .isEqualTo("2 messages, 13 hops: 1 consistent, 0 unusual, 1 suspicious, 0 forged\n");
    assertThat(Cli.run("analyze", "--output", "-", path).out()).isEqualTo(traced);
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
    analyze("--threads", "1", path);
    List<String> alone = List.of(read("reports.jsonl"), read("hops.csv"), read("summary.html"));
    analyze("--force", "--threads", "9", path);
    assertThat(List.of(read("reports.jsonl"), read("hops.csv"), read("summary.html")))
        .isEqualTo(alone);
  }

  /// Counted another way, from the reports.
  @Test
  void the_summary_counts_what_the_reports_say() throws IOException {
    JsonNode survey = JSON.readTree(analyze("--format", "jsonl", ROOT.toString()).out());
    Map<String, Long> verdicts = new TreeMap<>();
    Map<String, Long> checks = new TreeMap<>();
    Map<String, Long> systems = new TreeMap<>();
    Map<String, Long> problems = new TreeMap<>();
    Set<String> accused = new LinkedHashSet<>();
    for (String line : read("reports.jsonl").lines().toList()) {
      JsonNode report = JSON.readTree(line);
      String level = report.get("verdict").get("level").stringValue();
      verdicts.merge(level, 1L, Long::sum);
      if (level.equals("forged") || level.equals("suspicious")) {
        accused.add(level + " " + report.get("source"));
      }
      each(report.get("findings"), "check").distinct().forEach(c -> checks.merge(c, 1L, Long::sum));
      each(report.get("problems"), "code").forEach(c -> problems.merge(c, 1L, Long::sum));
      each(report.get("route").get("hops"), "system").forEach(s -> systems.merge(s, 1L, Long::sum));
    }
    for (String level : verdicts.keySet()) {
      assertThat(survey.get("verdicts").get(level).asLong()).isEqualTo(verdicts.get(level));
    }
    assertThat(verdicts.values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(survey.get("messages").asLong());
    demandAmong(survey.get("checks"), checks);
    demandAmong(survey.get("systems"), systems);
    demandAmong(survey.get("problems"), problems);
    List<String> candidates =
        survey
            .get("candidates")
            .valueStream()
            .map(c -> c.get("level").stringValue() + " " + c.get("source"))
            .toList();
    assertThat(candidates).containsExactlyInAnyOrderElementsOf(accused);
    assertThat(candidates).isSortedAccordingTo(Comparator.comparing(c -> c.charAt(0)));
  }

  private static Stream<String> each(JsonNode objects, String key) {
    return objects.valueStream().map(object -> object.get(key).stringValue());
  }

  /// The most frequent are shown, with their counts.
  private static void demandAmong(JsonNode ranking, Map<String, Long> counted) {
    assertThat(ranking.get("distinct").asInt()).isEqualTo(counted.size()).isPositive();
    long before = Long.MAX_VALUE;
    for (JsonNode entry : ranking.get("top")) {
      long count = entry.get("count").asLong();
      assertThat(counted.remove(entry.get("name").stringValue())).isEqualTo(count);
      assertThat(count).isLessThanOrEqualTo(before);
      before = count;
    }
    long least = before;
    assertThat(counted.values()).as("those left out").allMatch(count -> count <= least);
  }

  @Test
  void the_table_has_every_hop_of_the_reports() throws IOException {
    analyze(ROOT.toString());
    List<String> wanted = new ArrayList<>();
    for (String line : read("reports.jsonl").lines().toList()) {
      JsonNode report = JSON.readTree(line);
      for (JsonNode hop : report.get("route").get("hops")) {
        wanted.add(
            report.get("source").get("sha256").stringValue("")
                + " "
                + hop.get("hop")
                + " "
                + hop.get("standing").stringValue()
                + " "
                + hop.get("transitSeconds").asString("").replaceFirst("\\.0$", ""));
      }
    }
    List<String> found = new ArrayList<>();
    for (Map<String, String> row : Csv.rows(read("hops.csv"))) {
      found.add(
          row.get("sha256")
              + " "
              + row.get("hop")
              + " "
              + row.get("standing")
              + " "
              + row.get("transit_seconds"));
    }
    assertThat(found).hasSizeGreaterThan(600).isEqualTo(wanted);
  }

  /// What a spreadsheet would obey begins with one of these; numbers are ours.
  @Test
  void no_cell_is_a_formula() throws IOException {
    analyze(ROOT.toString());
    boolean met = false;
    for (Map<String, String> row : Csv.rows(read("hops.csv"))) {
      row.remove("transit_seconds");
      for (String cell : row.values()) {
        assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
        assertThat(cell).doesNotStartWith("-").doesNotContain("\n", "\t", "\u001b");
        met |= cell.startsWith("'=");
      }
    }
    assertThat(met).as("a cell that would be one").isTrue();
  }

  @Test
  void the_page_needs_nothing_else_and_obeys_no_message() throws IOException {
    analyze(ROOT.toString());
    String page = read("summary.html");
    assertThat(page).contains("default-src 'none'", "prefers-color-scheme");
    assertThat(page).doesNotContain("<script").doesNotContain("src=").doesNotContain("javascript:");
    assertThat(page).doesNotContain("https://").doesNotContain("http://");
    Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      links++;
      Path file = Path.of(out().toUri().resolve(link.group(1)));
      assertThat(file).exists();
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void a_file_of_any_name_can_be_led_to() throws IOException {
    Path mailbox = folder.resolve("a #1 100% \"ü\" <b>:?.mbox");
    Files.copy(POST, mailbox);
    analyze(mailbox.toString());
    Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(read("summary.html"));
    assertThat(link.find()).isTrue();
    assertThat(Path.of(out().toUri().resolve(link.group(1)))).isEqualTo(mailbox);
    assertThat(read("summary.html")).doesNotContain("<b>");
  }

  @Test
  void a_directory_in_use_is_left_alone() throws IOException {
    Files.createDirectory(out());
    Path foreign = Files.writeString(out().resolve("notes.txt"), "mine");
    Cli.Result refused = analyze(POST.toString());
    assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("is not empty").contains("--force");
    assertThat(refused.out()).isEmpty();
    assertThat(analyze("--force", POST.toString()).exit()).isZero();
    assertThat(foreign).hasContent("mine");
    String once = read("hops.csv");
    assertThat(analyze("--force", POST.toString()).exit()).isZero();
    assertThat(read("hops.csv")).isEqualTo(once);
  }

  @Test
  void a_file_of_somebody_else_is_not_replaced() throws IOException {
    Files.createDirectory(out());
    Path foreign = Files.writeString(out().resolve("summary.html"), "<html>my site</html>");
    Cli.Result refused = analyze("--force", POST.toString());
    assertThat(refused.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("summary.html").contains("not written by Hoptrail");
    assertThat(foreign).hasContent("<html>my site</html>");
    try (Stream<Path> files = Files.list(out())) {
      assertThat(files).containsExactly(foreign);
    }
  }

  @Test
  void what_a_killed_run_left_is_in_nobodys_way() throws IOException {
    Files.createDirectory(out());
    Files.writeString(out().resolve("reports.jsonl.part"), "{\"schema\":\"hoptrail.report/1\",");
    Files.createFile(out().resolve("hops.csv.part"));
    assertThat(analyze("--force", POST.toString()).exit()).isZero();
    assertThat(out().resolve("reports.jsonl.part")).doesNotExist();
    Files.writeString(out().resolve("hops.csv.part"), "mine");
    assertThat(analyze("--force", POST.toString()).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(out().resolve("hops.csv.part")).hasContent("mine");
  }

  @Test
  void a_file_is_no_directory() throws IOException {
    Files.writeString(out(), "x");
    assertThat(analyze("--force", POST.toString()).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(out()).hasContent("x");
  }

  @Test
  void what_cannot_be_read_is_listed_and_the_rest_is_done() throws IOException {
    String missing = folder.resolve("missing.mbox").toString();
    Cli.Result result = analyze(missing, POST.toString());
    assertThat(result.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(result.err()).contains("missing.mbox").contains("1 input could not be read");
    assertThat(result.out()).startsWith("11 messages");
    assertThat(read("reports.jsonl").lines()).hasSize(11);
    assertThat(read("summary.html")).contains("Could not be read: 1", "missing.mbox");
  }

  @Test
  void a_finding_can_decide_the_exit_code() {
    assertThat(analyze("--fail-on", "alarm", POST.toString()).exit()).isEqualTo(ExitCode.FINDING);
    String clean = ROOT.resolve("campus/message.eml").toString();
    assertThat(analyze("--force", "--fail-on", "alarm", clean).exit()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void standard_input_is_read_and_cannot_be_linked() throws IOException {
    String mailbox = Files.readString(POST, StandardCharsets.ISO_8859_1);
    Cli.Result result = Cli.reading(mailbox).with("analyze", "--output", out().toString(), "-");
    assertThat(result.exit()).isZero();
    assertThat(read("summary.html")).contains("-:5532").doesNotContain("href");
  }

  @Test
  void wrong_usage_says_what_is_wrong() {
    assertThat(Cli.run("analyze", POST.toString()).err()).contains("--output");
    assertThat(Cli.run("analyze", "--output", out().toString()).err()).contains("PATH");
    assertThat(analyze("--threads", "0", POST.toString()).err()).contains("--threads 0");
    assertThat(analyze("-", "-").err()).contains("more than once");
    assertThat(analyze("--dns", "maybe", POST.toString()).err()).contains("--dns maybe");
    assertThat(out()).doesNotExist();
  }
}

package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `analyze` writes holds together: table, page and summary against the reports.
class AnalyzedFilesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path ROOT = Samples.root();
  private static final Path POST = ROOT.resolve("analyze/post.mbox");

  /// The tags a page has, with all they may lead to.
  private static final String OURS =
      "</?(body|html|h1|h2|p|dl|div|dt|dd|svg|table|tr|th|td|a|i)>"
          + "|<(i|table|svg|rect)( (class|role|aria-label|viewBox|x|y|width|height)=\"[\\w .]*\")+/?>"
          + "|<a href=\"\\./[^\"]*\">";

  @TempDir static Path folder;

  /// All samples, once for all tests.
  private static Analyzed analyzed;

  private static String summary;

  @BeforeAll
  static void analyze() {
    analyzed = new Analyzed(folder.resolve("out"));
    summary = analyzed.run("--format", "jsonl", ROOT.toString()).out();
  }

  /// Counted another way, from the reports.
  @Test
  void the_summary_counts_what_the_reports_say() throws IOException {
    JsonNode survey = JSON.readTree(summary);
    Map<String, Long> verdicts = new TreeMap<>();
    Map<String, Long> checks = new TreeMap<>();
    Map<String, Long> systems = new TreeMap<>();
    Map<String, Long> problems = new TreeMap<>();
    Set<String> accused = new LinkedHashSet<>();
    for (String line : analyzed.read("reports.jsonl").lines().toList()) {
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
    assertThat(candidates).isSortedAccordingTo(Comparator.comparingInt(c -> c.charAt(0)));
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
    List<String> wanted = new ArrayList<>();
    for (String line : analyzed.read("reports.jsonl").lines().toList()) {
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
    for (Map<String, String> row : Csv.rows(analyzed.read("hops.csv"))) {
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
    boolean met = false;
    for (Map<String, String> row : Csv.rows(analyzed.read("hops.csv"))) {
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
    String page = analyzed.read("summary.html");
    assertThat(page).contains("default-src 'none'", "prefers-color-scheme");
    Matcher tag = Pattern.compile("<[^>]*>").matcher(page.substring(page.indexOf("<body>")));
    while (tag.find()) {
      assertThat(tag.group()).as("a tag of ours").matches(OURS);
    }
    Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      links++;
      Path file = Path.of(analyzed.out().toUri().resolve(link.group(1)));
      assertThat(file).exists();
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void a_file_of_any_name_can_be_led_to() throws IOException {
    Path mailbox = folder.resolve("a #1 100% \"ü\" <b>:?.mbox");
    Files.copy(POST, mailbox);
    Analyzed odd = new Analyzed(folder.resolve("odd"));
    odd.run(mailbox.toString());
    Matcher link = Pattern.compile("href=\"([^\"]*)\"").matcher(odd.read("summary.html"));
    assertThat(link.find()).isTrue();
    assertThat(Path.of(odd.out().toUri().resolve(link.group(1)))).isEqualTo(mailbox);
    assertThat(odd.read("summary.html")).doesNotContain("<b>");
  }
}

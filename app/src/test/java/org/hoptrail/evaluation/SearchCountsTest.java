package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.cli.Cli;
import org.hoptrail.index.Examples;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the example queries find is what one counts by hand in the reports that `trace` writes. The
/// index takes no part in the counting.
class SearchCountsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, Predicate<JsonNode>> BY_HAND = byHand();

  @TempDir Path folder;

  @Test
  void over_the_samples() {
    compare(List.of(Samples.root().toString()), 24);
  }

  @Test
  void over_the_corpus() {
    compare(
        List.of(
            Samples.root().toString(),
            SharedData.require("data/corpus").toString(),
            SharedData.require("data/lab/open").toString()),
        24);
  }

  private void compare(List<String> paths, int found) {
    String index = folder.resolve("index").toString();
    Cli.run(
        arguments(
            List.of("ingest", "--mail-only", "--no-check", "same-stamp", "--index", index), paths));
    List<JsonNode> reports = reports(paths);
    assertThat(total(index, "")).as("messages").isEqualTo(reports.size());
    Map<String, Long> expected = new LinkedHashMap<>();
    Map<String, Long> actual = new LinkedHashMap<>();
    for (Examples.Example example : Examples.ALL) {
      Predicate<JsonNode> wanted = BY_HAND.get(example.query());
      assertThat(wanted).as("how to count by hand " + example.query()).isNotNull();
      expected.put(example.query(), reports.stream().filter(wanted).count());
      actual.put(example.query(), total(index, example.query()));
    }
    assertThat(actual).isEqualTo(expected);
    assertThat(expected.values().stream().filter(count -> count > 0))
        .as("queries that find something: %s", expected)
        .hasSizeGreaterThanOrEqualTo(found);
  }

  private static String[] arguments(List<String> before, List<String> paths) {
    return Stream.concat(before.stream(), paths.stream()).toArray(String[]::new);
  }

  private static List<JsonNode> reports(List<String> paths) {
    Set<String> seen = new HashSet<>();
    List<JsonNode> reports = new ArrayList<>();
    // `trace` holds messages against those before them, `ingest` against all.
    List<String> trace = List.of("trace", "--no-check", "same-stamp", "--format", "jsonl");
    for (String line : Cli.run(arguments(trace, paths)).lines()) {
      JsonNode report = JSON.readTree(line);
      JsonNode source = report.get("source");
      boolean whole = !source.get("sha256").isNull();
      if (seen.add(whole ? source.get("sha256").stringValue() : source.toString())) {
        reports.add(report);
      }
    }
    return reports;
  }

  private static long total(String index, String query) {
    Cli.Result result =
        Cli.run("search", "--index", index, "--format", "json", "--limit", "0", query);
    assertThat(result.exit()).as(query + ": " + result.err()).isZero();
    return JSON.readTree(result.out()).get("total").longValue();
  }

  private static Map<String, Predicate<JsonNode>> byHand() {
    Map<String, Predicate<JsonNode>> all = new LinkedHashMap<>();
    all.put("prisms", r -> r.get("message").toString().matches("(?i).*\\bprisms\\b.*"));
    all.put(
        "subject:\"the prisms are\"",
        r -> message(r, "subject").replaceAll("[^a-z]+", " ").contains("the prisms are"));
    all.put("from:museum.example", r -> message(r, "from").matches(".*[@.]museum\\.example"));
    all.put("returnpath:*bounce*", r -> message(r, "returnPath").contains("bounce"));
    all.put("border:198.51.100.0/24", r -> isBorder(r, "198.51.100."));
    all.put(
        "helo:*.example AND boundary:inferred",
        r ->
            some(r, hop -> text(hop, "helo").matches(".*\\.example\\.?"))
                && r.get("route").get("boundary").path("how").asString("").equals("inferred"));
    all.put("total:>1d AND hops:>=3", r -> hops(r).size() >= 3 && total(r) > 86_400);
    all.put("date:[2026-01-01 TO 2026-02-01]", r -> isDated(r, "2026-01.*|2026-02-01.*"));
    all.put("received:2026-03", r -> lastTime(r).startsWith("2026-03"));
    all.put("check:token-time", r -> finding(r, "check", "token-time"));
    all.put(
        "certainty:strong -verdict:consistent",
        r -> finding(r, "certainty", "strong") && !verdict(r).equals("consistent"));
    all.put(
        "verdict:suspicious OR verdict:forged",
        r -> verdict(r).equals("suspicious") || verdict(r).equals("forged"));
    all.put("problem:*", r -> !r.get("problems").isEmpty());
    hops(all);
    return all;
  }

  private static void hops(Map<String, Predicate<JsonNode>> all) {
    all.put("peer:203.0.113.0/24", ofHop(hop -> text(hop, "peer").startsWith("203.0.113.")));
    all.put("peer:2001:db8::/32", ofHop(hop -> text(hop, "peer").startsWith("2001:db8:")));
    all.put("by:*.campus.example", ofHop(hop -> by(hop).endsWith(".campus.example")));
    all.put("by:campus.example", ofHop(hop -> by(hop).matches("(.*\\.)?campus\\.example")));
    all.put("by:mx1", ofHop(SearchCountsTest::isMx1));
    all.put("transit:>5m", ofHop(hop -> transit(hop) > 300));
    all.put("transit:<0s", ofHop(hop -> transit(hop) < 0));
    all.put("hop(by:mx1 AND transit:>1h)", ofHop(hop -> isMx1(hop) && transit(hop) > 3_600));
    all.put(
        "hop(system:postfix AND transit:[1m TO 1h])",
        ofHop(h -> is(h, "system", "postfix") && transit(h) >= 60 && transit(h) <= 3_600));
    all.put(
        "hop(protocol:smtp AND NOT tls:*)",
        ofHop(hop -> is(hop, "protocol", "smtp") && !hasTls(hop)));
    all.put(
        "protocol:esmtps AND NOT tls:*",
        r -> some(r, hop -> is(hop, "protocol", "esmtps")) && !some(r, SearchCountsTest::hasTls));
    all.put("standing:contradicted", ofHop(hop -> is(hop, "standing", "contradicted")));
    all.put("system:exim", ofHop(hop -> is(hop, "system", "exim")));
    all.put("queueid:4fQ9H71T41zBrpb", ofHop(hop -> is(hop, "queueId", "4fq9h71t41zbrpb")));
    all.put("queueid:4f*", ofHop(hop -> text(hop, "queueId").startsWith("4f")));
  }

  private static Predicate<JsonNode> ofHop(Predicate<JsonNode> wanted) {
    return report -> some(report, wanted);
  }

  private static boolean some(JsonNode report, Predicate<JsonNode> wanted) {
    return hops(report).valueStream().anyMatch(wanted);
  }

  private static JsonNode hops(JsonNode report) {
    return report.get("route").get("hops");
  }

  private static String text(JsonNode object, String key) {
    JsonNode value = object.get(key);
    return value == null || !value.isString()
        ? ""
        : value.stringValue().toLowerCase(Locale.ROOT).strip();
  }

  private static boolean is(JsonNode hop, String key, String value) {
    return text(hop, key).equals(value);
  }

  private static String by(JsonNode hop) {
    return text(hop, "by").replaceFirst("\\.$", "");
  }

  private static boolean isMx1(JsonNode hop) {
    return Arrays.asList(by(hop).split("\\.")).indexOf("mx1") == 0 || by(hop).endsWith(".mx1");
  }

  private static boolean hasTls(JsonNode hop) {
    return !hop.get("tls").isNull() && hop.get("tls").get("version").isString();
  }

  private static double transit(JsonNode hop) {
    return hop.get("transitSeconds").asDouble(Double.NaN);
  }

  private static String message(JsonNode report, String key) {
    return text(report.get("message"), key);
  }

  private static boolean isDated(JsonNode report, String pattern) {
    return message(report, "date").matches(pattern);
  }

  private static boolean isBorder(JsonNode report, String start) {
    JsonNode boundary = report.get("route").get("boundary");
    return !boundary.isNull() && text(boundary, "peer").startsWith(start);
  }

  private static boolean finding(JsonNode report, String key, String value) {
    return report.get("findings").valueStream().anyMatch(f -> text(f, key).equals(value));
  }

  private static String verdict(JsonNode report) {
    return text(report.get("verdict"), "level");
  }

  private static List<String> times(JsonNode report) {
    return hops(report)
        .valueStream()
        .map(hop -> hop.get("time"))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }

  private static String lastTime(JsonNode report) {
    List<String> times = times(report);
    return times.isEmpty() ? "" : times.getLast();
  }

  private static double total(JsonNode report) {
    List<String> times = times(report);
    return times.size() < 2
        ? Double.NaN
        : Duration.between(Instant.parse(times.getFirst()), Instant.parse(times.getLast()))
                .toMillis()
            / 1e3;
  }
}

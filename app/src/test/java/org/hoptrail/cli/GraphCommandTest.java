package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hoptrail.samples.Golden;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Routes of an index added up, as on the command line.
class GraphCommandTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path POST = Samples.root().resolve("analyze/post.mbox");

  @TempDir private static Path folder;

  @BeforeAll
  static void ingest() {
    assertThat(Cli.run("ingest", "--index", index("post"), POST.toString()).exit()).isZero();
    String all = Samples.root().toString();
    assertThat(Cli.run("ingest", "--index", index("all"), all).out()).contains("messages read");
  }

  private static String index(String name) {
    return folder.resolve(name).toString();
  }

  private static Cli.Result graph(String name, String... arguments) {
    return Cli.on(folder.resolve(name), "graph", arguments);
  }

  private static JsonNode json(String name, String... arguments) {
    Cli.Result result =
        graph(
            name,
            Stream.concat(Stream.of("--format", "json"), Stream.of(arguments))
                .toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return JSON.readTree(result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "domain", "system"})
  void a_mailbox_gives_the_files_beside_it(String by) {
    Path sample = POST.resolveSibling("post-by-" + by);
    Golden.check(sample, "txt", graph("post", "--by", by).out());
    Golden.check(sample, "dot", graph("post", "--by", by, "--format", "dot").out());
    Golden.check(sample, "json", graph("post", "--by", by, "--format", "json").out());
  }

  @Test
  void only_the_messages_of_the_query_count() {
    JsonNode forged = json("post", "verdict:forged");
    assertThat(forged.get("messages").asInt()).isEqualTo(1);
    assertThat(forged.get("edges")).hasSize(3);
    assertThat(json("post", "subject:nothing").get("edges")).isEmpty();
    assertThat(graph("post", "subject:nothing").out()).isEqualTo("0 messages, 0 ways\n");
  }

  /// Counted another way: every hop of every report is one passage.
  @Test
  void every_hop_is_on_one_way() {
    long hops = 0;
    Map<String, Long> systems = new HashMap<>();
    String found =
        Cli.run("search", "--index", index("all"), "--format", "jsonl", "--limit", "10000").out();
    for (String line : found.lines().toList()) {
      for (JsonNode hop : JSON.readTree(line).get("route").get("hops")) {
        hops++;
        systems.merge(hop.get("system").stringValue(), 1L, Long::sum);
      }
    }
    JsonNode bySystem = json("all", "--by", "system", "--limit", "100000");
    Map<String, Long> counted = new HashMap<>();
    long passages = 0;
    for (JsonNode edge : bySystem.get("edges")) {
      counted.merge(edge.get("to").stringValue(), edge.get("count").asLong(), Long::sum);
      passages += edge.get("count").asLong();
      long standings = 0;
      for (JsonNode standing : edge.get("standings")) {
        standings += standing.asLong();
      }
      assertThat(standings).isEqualTo(edge.get("count").asLong());
    }
    assertThat(passages).isEqualTo(hops).isGreaterThan(500);
    assertThat(counted).isEqualTo(systems);
    assertThat(bySystem.get("messages").asLong()).isEqualTo(found.lines().count());
  }

  @Test
  void the_rest_is_counted() {
    JsonNode all = json("all", "--limit", "100000");
    JsonNode top = json("all", "--limit", "5", "--min-count", "2");
    assertThat(top.get("edges")).hasSize(5);
    assertThat(top.get("rest").get("edges").asInt() + 5).isEqualTo(all.get("edges").size());
    assertThat(graph("all", "--limit", "5").out()).contains("further ways, taken", "not shown");
  }

  /// Names of hosts come out of mail: nothing in them may end a string or begin an escape.
  @ParameterizedTest
  @ValueSource(strings = {"host", "domain", "system"})
  void graphviz_draws_it(String by) throws IOException, InterruptedException {
    Path dot = folder.resolve(by + ".dot");
    Cli.Result result = graph("all", "--by", by, "--format", "dot", "--limit", "100000");
    Files.writeString(dot, result.out());
    assumeTrue(hasGraphviz(), "there is no dot on the PATH");
    Path svg = folder.resolve(by + ".svg");
    Process process =
        new ProcessBuilder("dot", "-Gnslimit=1", "-Gnslimit1=1", "-Tsvg", dot.toString())
            .redirectErrorStream(false)
            .redirectError(folder.resolve(by + ".err").toFile())
            .redirectOutput(svg.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve(by + ".err"))).isEmpty();
    assertThat(process.exitValue()).isZero();
    JsonNode graph = json("all", "--by", by, "--limit", "100000");
    String drawn = Files.readString(svg);
    assertThat(count(drawn, "class=\"node\"")).isEqualTo(graph.get("nodes").size());
    assertThat(count(drawn, "class=\"edge\"")).isEqualTo(graph.get("edges").size());
  }

  private static boolean hasGraphviz() throws InterruptedException {
    try {
      return new ProcessBuilder("dot", "-V").start().waitFor(10, TimeUnit.SECONDS);
    } catch (IOException missing) {
      return false;
    }
  }

  private static int count(String text, String what) {
    return text.split(java.util.regex.Pattern.quote(what), -1).length - 1;
  }

  @Test
  void errors_point_at_what_is_wrong() {
    Cli.Result query = graph("post", "by:(");
    assertThat(query.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(query.err()).contains("by:(").contains("^");
    assertThat(graph("post", "--limit", "0").err()).contains("--limit 0");
    assertThat(graph("post", "--min-count", "0").err()).contains("--min-count 0");
    assertThat(graph("post", "--by", "planet").exit()).isEqualTo(ExitCode.USAGE);
    Cli.Result missing = graph("missing");
    assertThat(missing.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(missing.err()).contains("hoptrail ingest");
    assertThat(Cli.run("graph").err()).contains("--index");
  }
}

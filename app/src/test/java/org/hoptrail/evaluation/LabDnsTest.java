package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.cli.Cli;
import org.hoptrail.dns.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `trace` over the messages of the lab with the zones of the lab: what it verifies against the
/// truth, and that recorded answers give the same reports again without a packet.
@Tag("data")
class LabDnsTest {

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void verdicts_are_those_of_the_truth() {
    Path lab = SharedData.require("data/lab/open");
    Map<String, JsonNode> reports = new HashMap<>();
    for (JsonNode report : trace(lab, "--dns", "zones:" + lab.resolve("dns"))) {
      String path = report.path("source").path("path").asString();
      reports.put(path.substring(path.lastIndexOf('/') + 1), report);
    }
    for (JsonNode copy : Oracle.lines(lab.resolve("truth.jsonl"))) {
      String file = copy.path("file").asString();
      String name = file.substring(file.lastIndexOf('/') + 1);
      assertThat(reports).containsKey(name);
      compare(copy, Objects.requireNonNull(reports.get(name)));
    }
    System.out.println("Lab, verified against its zones: " + counts);
    wrong.forEach(line -> System.out.println("    " + line));
    assertThat(wrong).isEmpty();
    assertThat(counts.get("recorded by our side, same")).isGreaterThan(100);
  }

  private void compare(JsonNode copy, JsonNode report) {
    String file = copy.path("file").asString();
    JsonNode verdicts = report.path("verdicts");
    boolean invented = copy.path("headers").path("fake").toString().contains("DKIM-Signature");
    for (JsonNode signature : verdicts.path("dkim")) {
      String result = signature.path("result").asString();
      count("dkim " + result);
      if (invented && result.equals("pass")) {
        wrong.add(file + ": an invented signature passes");
      }
    }
    count("spf " + verdicts.path("spf").path("result").asString("not asked"));
    for (JsonNode recorded : verdicts.path("recorded")) {
      if (recorded.path("credible").asBoolean()) {
        String agreement = recorded.path("agreement").asString();
        count("recorded by our side, " + agreement);
        if (agreement.equals("different") && !hadNoKey(recorded)) {
          wrong.add(file + ": " + recorded.path("method") + recorded.path("why"));
        }
      }
    }
  }

  /// One filter of the lab could not reach the name server with the key, and said so.
  private static boolean hadNoKey(JsonNode recorded) {
    return recorded.path("properties").toString().contains("key not found in DNS");
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  @Test
  void recorded_answers_give_the_same_reports_again(@TempDir Path folder) throws IOException {
    Path lab = SharedData.require("data/lab/open");
    Path recording = folder.resolve("lab.jsonl");
    try (TestServer server = TestServer.start(zones(lab.resolve("dns")))) {
      String resolver = server.server().toString();
      String live = out(lab, "--dns", "record:" + recording, "--resolver", resolver);
      int packets = server.queries();
      String again = out(lab, "--dns", "replay:" + recording);
      System.out.printf(
          "Lab, recorded: %d packets, %d answers, %d KB of reports%n",
          packets, Files.readAllLines(recording).size(), live.length() >> 10);
      assertThat(packets).isPositive();
      assertThat(again).isEqualTo(live);
      assertThat(server.queries()).isEqualTo(packets);
    }
  }

  private static String[] zones(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts.toArray(String[]::new);
  }

  private static List<JsonNode> trace(Path lab, String... options) {
    return out(lab, options).lines().map(Oracle::json).toList();
  }

  private static String out(Path lab, String... options) {
    List<String> line = new ArrayList<>(List.of("trace", "--format", "jsonl"));
    line.addAll(List.of(options));
    line.add(lab.resolve("messages").toString());
    Cli.Result result = Cli.run(line.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return result.out();
  }
}

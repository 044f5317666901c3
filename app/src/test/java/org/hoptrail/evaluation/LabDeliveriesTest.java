package org.hoptrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hoptrail.SharedData;
import org.hoptrail.log.LogSettings;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Limits;
import org.hoptrail.pipeline.LogBook;
import org.hoptrail.source.LogFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What the logs of the lab's real servers tell, held against what really happened: the outcome for
/// each recipient, and the hosts with their queue ids, first to last.
class LabDeliveriesTest {

  private static final int SHOWN = 25;

  @ParameterizedTest
  @CsvSource({"lab/open, 0.98", "lab/zoo, 0.98"})
  void outcomesAndPathsAreTrue(String lab, double least) {
    List<Delivery> deliveries = read(List.of(SharedData.require("data/" + lab + "/logs")));
    Map<String, List<String>> chains = chains(lab);
    Map<String, int[]> byScenario = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (JsonNode injection :
        Oracle.lines(SharedData.require("data/" + lab + "/injections.jsonl"))) {
      for (JsonNode outcome : injection.path("outcomes")) {
        all++;
        String scenario = injection.path("scenario").asString();
        int[] count = byScenario.computeIfAbsent(scenario, s -> new int[2]);
        count[1]++;
        if (isTold(outcome, chains, deliveries)) {
          count[0]++;
        } else {
          wrong.add(
              scenario
                  + " "
                  + injection.path("ref").asString()
                  + " "
                  + outcome
                  + "\n      truth "
                  + chains.get(key(outcome))
                  + "\n      ours  "
                  + nearest(outcome, deliveries));
        }
      }
    }
    System.out.printf("%s: %d of %d outcomes told with their path%n", lab, all - wrong.size(), all);
    byScenario.forEach(
        (scenario, count) -> {
          if (count[0] < count[1]) {
            System.out.printf("  %s: %d of %d%n", scenario, count[0], count[1]);
          }
        });
    wrong.stream().limit(SHOWN).forEach(line -> System.out.println("    " + line));
    assertThat((all - wrong.size()) / (double) all).isGreaterThanOrEqualTo(least);
  }

  @Test
  void theOrderOfFilesChangesNothing() throws Exception {
    Path logs = SharedData.require("data/lab/open/logs");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(logs, 1)) {
      files = new ArrayList<>(walk.filter(p -> !p.equals(logs)).sorted().toList());
    }
    List<Delivery> inOrder = read(files);
    Collections.reverse(files);
    assertThat(read(files)).isEqualTo(inOrder);
    Collections.shuffle(files, new Random(7));
    assertThat(read(files)).isEqualTo(inOrder);
  }

  private static List<Delivery> read(List<Path> logs) {
    LogSettings settings = LogSettings.utc(Instant.parse("2025-04-02T00:00:00Z"), 1 << 20);
    List<String> paths = logs.stream().map(Path::toString).toList();
    return LogBook.read(
            new LogFiles(Limits.DEFAULT).find(paths, InputStream.nullInputStream()), settings)
        .deliveries();
  }

  /// The true ways, by host and queue id of their last host.
  private static Map<String, List<String>> chains(String lab) {
    Map<String, List<String>> chains = new HashMap<>();
    for (JsonNode copy : Oracle.lines(SharedData.require("data/" + lab + "/truth.jsonl"))) {
      List<String> chain = new ArrayList<>();
      for (JsonNode hop : copy.path("hops")) {
        chain.add(hop.path("to_host").asString() + " " + Oracle.text(hop, "queue_id"));
      }
      if (!chain.isEmpty()) {
        chains.put(chain.getLast(), chain);
      }
    }
    return chains;
  }

  private static String key(JsonNode outcome) {
    return outcome.path("host").asString() + " " + Oracle.text(outcome, "queue_id");
  }

  private static boolean isTold(
      JsonNode outcome, Map<String, List<String>> chains, List<Delivery> deliveries) {
    List<String> chain = chains.get(key(outcome));
    for (Delivery delivery : deliveries) {
      boolean same =
          delivery.outcome().word().equals(outcome.path("disposition").asString())
              && isFor(delivery, outcome)
              && path(delivery).getLast().equals(key(outcome));
      if (same && (chain == null || path(delivery).equals(chain))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFor(Delivery delivery, JsonNode outcome) {
    String to = Oracle.text(outcome, "to");
    String original = Oracle.text(outcome, "orig_to");
    return isAddress(delivery.recipient(), to)
        || isAddress(delivery.recipient(), original)
        || isAddress(delivery.originalRecipient(), to);
  }

  private static boolean isAddress(@Nullable String ours, @Nullable String theirs) {
    return ours != null && ours.equalsIgnoreCase(theirs);
  }

  private static List<String> path(Delivery delivery) {
    return delivery.hops().stream().map(hop -> hop.host() + " " + hop.queueId()).toList();
  }

  private static String nearest(JsonNode outcome, List<Delivery> deliveries) {
    String key = key(outcome);
    return deliveries.stream()
        .filter(
            d ->
                path(d).contains(key)
                    || !Objects.equals(Oracle.text(outcome, "queue_id"), null)
                        && isFor(d, outcome)
                        && path(d).getLast().equals(key))
        .limit(3)
        .map(d -> d.outcome().word() + " " + d.recipient() + " " + path(d))
        .toList()
        .toString();
  }
}

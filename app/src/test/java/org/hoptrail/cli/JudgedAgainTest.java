package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages and the logs of their hosts come into an index in any order.
class JudgedAgainTest {

  private static final Path CAMPUS = Samples.root().resolve("campus");
  private static final String MESSAGE = CAMPUS.resolve("message.eml").toString();
  private static final String FORGED = CAMPUS.resolve("forged.eml").toString();
  private static final String LOGS = CAMPUS.resolve("logs").toString();

  @TempDir Path folder;

  private Cli.Result ingest(String index, String... arguments) {
    Cli.Result result = Cli.on(folder.resolve(index), "ingest", arguments);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  /// Everything that a search finds, without the times at which zone files were asked.
  private List<String> everything(String index) {
    List<String> all = new ArrayList<>();
    for (String what : List.of("--deliveries", "--no-color")) {
      String at = folder + "/" + index;
      Cli.Result found =
          Cli.run("search", "--index", at, "--format", "jsonl", "--limit", "10000", what);
      assertThat(found.exit()).as(found.err()).isZero();
      found
          .lines()
          .forEach(line -> all.add(line.replaceAll("\"at\":\"[^\"]*\",\"dnssec\"", "\"dnssec\"")));
    }
    return all.stream().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "zones"})
  void in_either_order_they_end_in_the_same_index(String dns) {
    String mode = "--dns=" + (dns.equals("zones") ? "zones:" + CAMPUS.resolve("dns") : dns);
    ingest("together", mode, "--log", LOGS, MESSAGE, FORGED);
    ingest("mail first", mode, MESSAGE, FORGED);
    assertThat(everything("mail first")).doesNotContainAnyElementsOf(everything("together"));
    assertThat(ingest("mail first", mode, "--log", LOGS).out())
        .isEqualTo(
            """
            0 messages read: 0 new, 0 in the index already
            9 deliveries in the logs: 9 new or changed
            2 messages judged again by the logs
            """);
    ingest("logs first", mode, "--log", LOGS);
    assertThat(ingest("logs first", mode, MESSAGE, FORGED).out())
        .isEqualTo(
            """
            2 messages read: 2 new, 0 in the index already
            8 logs unchanged since the last time
            """);
    assertThat(everything("together")).hasSize(11);
    assertThat(everything("mail first")).isEqualTo(everything("together"));
    assertThat(everything("logs first")).isEqualTo(everything("together"));
  }

  /// Signatures over the body, and what the DNS said, are not there any more in the second run.
  @Test
  void what_was_verified_stays_verified() {
    String zones = "--dns=zones:" + CAMPUS.resolve("dns");
    ingest("together", zones, "--log", LOGS, MESSAGE);
    ingest("mail first", zones, MESSAGE);
    ingest("mail first", "--dns=off", "--log", LOGS);
    assertThat(everything("mail first")).isEqualTo(everything("together"));
    assertThat(String.join("", everything("mail first")))
        .contains("Header and body are as museum.example signed them.");
  }

  @Test
  void logs_that_change_nothing_replace_nothing() {
    ingest("index", "--log", LOGS, MESSAGE);
    List<String> before = everything("index");
    assertThat(ingest("index", "--again", "--log", LOGS).out()).doesNotContain("judged again");
    assertThat(everything("index")).isEqualTo(before);
  }

  private Path copy(String host) throws IOException {
    Path to = Files.createDirectories(folder.resolve("logs").resolve(host));
    try (Stream<Path> files = Files.list(Path.of(LOGS, host))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  /// Logs arrive in the reverse order of the way.
  @Test
  void logs_of_one_host_after_the_other() throws IOException {
    String logs = folder.resolve("logs").toString();
    ingest("one by one", MESSAGE);
    for (String host : List.of("store", "ms3", "filter2", "mx.physics", "mx1")) {
      copy(host);
      ingest("one by one", "--log", logs);
    }
    ingest("one by one", FORGED);
    ingest("together", "--log", logs, MESSAGE, FORGED);
    assertThat(search("one by one", "*")).isEqualTo(search("together", "*")).hasSize(2);
    assertThat(search("one by one", "hop(log:confirmed AND by:mx1)")).hasSize(1);
  }

  /// What comes first, and what together, is left to chance.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void any_order_of_pieces_ends_in_the_same_index(long seed) throws IOException {
    List<InventedTraffic.Piece> pieces = new ArrayList<>(new InventedTraffic(48, seed).pieces(3));
    Random random = new Random(seed);
    Collections.shuffle(pieces, random);
    Path all = Files.createDirectories(folder.resolve("all"));
    String mail = Files.createDirectories(all.resolve("mail")).toString();
    String logs = Files.createDirectories(all.resolve("logs")).toString();
    boolean anyLog = false;
    boolean anyMail = false;
    for (InventedTraffic.Piece piece : pieces) {
      piece.writeTo(all);
      anyLog |= piece.isLog();
      anyMail |= !piece.isLog();
      boolean now = random.nextInt(3) > 0;
      if (now && piece.isLog()) {
        ingest("piece by piece", "--log", logs);
        anyLog = false;
      } else if (now) {
        ingest("piece by piece", mail);
        anyMail = false;
      }
    }
    if (anyLog || anyMail) {
      ingest("piece by piece", "--log", logs, mail);
    }
    ingest("together", "--log", logs, mail);
    assertThat(everything("piece by piece")).isEqualTo(everything("together")).hasSize(96);
    assertThat(search("together", "log:confirmed")).hasSize(42);
    assertThat(search("together", "log:contradicted")).hasSize(6);
    assertThat(search("together", "log:absent")).hasSize(6);
  }

  private List<String> search(String index, String query) {
    return Cli.reports(folder.resolve(index), query);
  }

  /// A log that was deleted took nothing with it.
  @Test
  void what_a_log_told_is_not_lost_with_the_log() throws IOException {
    Path mx1 = copy("mx1");
    Path mx = copy("mx.physics");
    String logs = folder.resolve("logs").toString();
    ingest("index", "--log", logs, MESSAGE);
    List<String> before = everything("index");
    try (Stream<Path> files = Files.list(mx)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(ingest("index", "--again", "--log", logs).out()).doesNotContain("judged again");
    assertThat(everything("index")).containsAll(before);
    Files.move(mx1.resolve("mail.log"), mx1.resolve("mail.log.1"));
    ingest("index", "--log", logs);
    assertThat(search("index", "hop(log:confirmed AND by:mx.physics.campus.example)")).hasSize(1);
  }

  @Test
  void remembered_logs_that_are_gone_are_no_trouble() throws IOException {
    Path log = copy("mx1").resolve("mail.log");
    ingest("index", "--log", log.toString());
    Files.delete(log);
    Cli.Result result = ingest("index", MESSAGE);
    assertThat(result.err()).isEmpty();
    assertThat(search("index", "log:*")).isEmpty();
  }
}

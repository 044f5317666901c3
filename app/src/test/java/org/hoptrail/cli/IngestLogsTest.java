package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What logs tell, in an index and back, as on the command line.
class IngestLogsTest {

  private static final String CAMPUS = Samples.root().resolve("campus").toString();
  private static final String LOGS = CAMPUS + "/logs";

  @TempDir Path folder;

  private Cli.Result ingest(String... arguments) {
    return with("ingest", arguments);
  }

  private List<String> search(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--deliveries", "--format", "jsonl"));
    all.addAll(List.of(arguments));
    Cli.Result result = with("search", all.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.lines().stream().sorted().toList();
  }

  private Cli.Result with(String command, String... arguments) {
    List<String> line = new ArrayList<>(List.of(command, "--index", folder + "/index"));
    line.addAll(List.of(arguments));
    return Cli.run(line.toArray(String[]::new));
  }

  private static List<String> followed(String query, String logs) {
    Cli.Result result = Cli.run("follow", query, logs, "--format", "jsonl");
    return result.lines().stream().sorted().toList();
  }

  @Test
  void a_search_gives_back_what_follow_tells() {
    assertThat(ingest("--log", LOGS, CAMPUS).out())
        .startsWith("2 messages read: 2 new, 0 in the index already\n9 deliveries in the logs: 9");
    assertThat(search()).isEqualTo(followed("*", LOGS)).hasSize(9);
    String id = "4fQ9H71T41zBrpb";
    assertThat(search("queueid:" + id)).isEqualTo(followed(id, LOGS)).hasSize(1);
    assertThat(search("outcome:bounced")).hasSize(1);
    assertThat(search("hop(system:exim AND by:mx.physics)")).hasSize(2);
    assertThat(search("hop(system:exim AND by:mx1)")).isEmpty();
    assertThat(search("peer:198.51.100.25 rcpt:bela")).hasSize(2);
    assertThat(search("standing:own")).as("of messages only").isEmpty();
  }

  @Test
  void messages_and_deliveries_do_not_mix() {
    ingest("--log", LOGS, CAMPUS);
    assertThat(with("search").out()).endsWith("2 messages found\n");
    assertThat(with("search", "--deliveries").out()).endsWith("9 deliveries found\n");
    assertThat(with("search", "--deliveries", "--format", "csv", "outcome:deferred").out())
        .startsWith("id,date,from,to,outcome,host,queueid,hops,total_seconds\r\n")
        .contains(",ada@museum.example,bela@physics.campus.example,deferred,mx1,,1,");
    String index = "--index=" + folder + "/index";
    assertThat(Cli.run("index", "stats", index).out()).contains("messages 2\n", "deliveries 9\n");
    Cli.run("index", "delete", index, "*");
    assertThat(Cli.run("index", "stats", index).out()).contains("messages 0\n", "deliveries 9\n");
  }

  @Test
  void the_same_logs_add_nothing() {
    ingest("--log", LOGS);
    List<String> before = search();
    assertThat(ingest("--log", LOGS).out())
        .isEqualTo(
            """
            0 messages read: 0 new, 0 in the index already
            8 logs unchanged since the last time
            """);
    assertThat(ingest("--again", "--log", LOGS).out())
        .isEqualTo(
            """
            0 messages read: 0 new, 0 in the index already
            9 deliveries in the logs: 0 new or changed
            """);
    assertThat(search()).isEqualTo(before);
  }

  @Test
  void nothing_to_read_is_wrong_usage() {
    assertThat(ingest().exit()).isEqualTo(ExitCode.USAGE);
  }

  /// A log is read at each of its lines, as if it had just been written: what is known of a message
  /// grows, and takes the place of what was known.
  @Test
  void a_log_that_grows_ends_in_the_same_index() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(LOGS, "mx1", "mail.log"));
    Path growing = Files.createDirectories(folder.resolve("logs/mx1")).resolve("mail.log");
    for (int i = 1; i < lines.size(); i += 3) {
      Files.write(growing, lines.subList(0, i));
      ingest("--log", folder + "/logs");
      List<String> told = followed("*", folder + "/logs");
      assertThat(search()).as("after line " + i).isEqualTo(told);
    }
    Files.write(growing, lines);
    ingest("--log", folder + "/logs");
    assertThat(search()).isEqualTo(followed("*", folder + "/logs")).isNotEmpty();
  }

  /// The hosts of the way are told of one after the other. That a host refused a message was told
  /// before the log came of the one that tried, and stays.
  @Test
  void logs_of_further_hosts_lengthen_the_way() throws IOException {
    Path all = Files.createDirectories(folder.resolve("logs"));
    List<String> hosts = new ArrayList<>();
    try (var found = Files.list(Path.of(LOGS))) {
      found.filter(Files::isDirectory).forEach(host -> hosts.add(host.getFileName().toString()));
    }
    for (String host : hosts.stream().sorted().toList()) {
      Path to = Files.createDirectories(all.resolve(host));
      try (var files = Files.list(Path.of(LOGS, host))) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
      ingest("--log", all.toString());
    }
    List<String> together = followed("*", all.toString());
    assertThat(search()).containsAll(together);
    assertThat(search("NOT outcome:rejected")).isEqualTo(together).hasSize(9);
  }
}

package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From mail to an index and back, as on the command line.
class IngestSearchTest {

  private static final String CAMPUS = Samples.root().resolve("campus").toString();

  private static final String[] MAIL = {CAMPUS + "/message.eml", CAMPUS + "/forged.eml"};

  @TempDir Path folder;

  private String index() {
    return folder.resolve("index").toString();
  }

  private Cli.Result ingest(String... paths) {
    return Cli.on(Path.of(index()), "ingest", paths);
  }

  private Cli.Result search(String... arguments) {
    return Cli.on(Path.of(index()), "search", arguments);
  }

  private long count(String query) {
    Cli.Result result = search("--format", "jsonl", "--limit", "10000", query);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.lines().size();
  }

  @Test
  void a_forged_message_is_found_by_its_facet() {
    assertThat(ingest(MAIL).out()).startsWith("2 messages read: 2 new, 0 in the index already\n");
    Cli.Result facets = search("--facets", "verdict,check", "--limit", "0");
    assertThat(facets.out()).contains("2 messages found", "1  suspicious", "1  consistent");
    Cli.Result forged = search("verdict:suspicious");
    assertThat(forged.out()).contains("forged.eml", "SUSPICIOUS", "1 message found");
    assertThat(forged.err()).isEmpty();
  }

  @Test
  void a_hit_gives_back_the_report_that_trace_writes() {
    ingest(CAMPUS + "/forged.eml");
    String traced = Cli.run("trace", "--format", "jsonl", CAMPUS + "/forged.eml").out();
    assertThat(search("--format", "jsonl").out()).isEqualTo(traced);
    assertThat(search("--format", "json").out()).contains(traced.strip());
  }

  @Test
  void what_is_there_already_adds_nothing() throws IOException {
    Path mail = Files.createDirectory(folder.resolve("mail"));
    Path first = Files.copy(Path.of(CAMPUS, "message.eml"), mail.resolve("a.eml"));
    Path second = Files.copy(first, mail.resolve("b.eml"));
    age(first);
    assertThat(ingest(mail.toString()).out()).startsWith("2 messages read: 1 new, 1 in the index");
    assertThat(count("")).isEqualTo(1);
    age(second);
    assertThat(ingest(mail.toString()).out())
        .isEqualTo(
            """
            1 message read: 0 new, 1 in the index already
            1 file unchanged since the last time, not read
            """);
    assertThat(ingest(mail.toString()).out())
        .isEqualTo(
            """
            0 messages read: 0 new, 0 in the index already
            2 files unchanged since the last time, not read
            """);
    assertThat(ingest("--again", mail.toString()).out()).startsWith("2 messages read: 2 new");
    assertThat(count("")).isEqualTo(1);
  }

  /// A file that was just written to may change again and keep its time.
  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
  }

  @Test
  void nothing_is_written_in_rehearsal() {
    assertThat(ingest("--dry-run", CAMPUS).out()).contains("\n2 messages read: 2 new");
    assertThat(folder.resolve("index")).doesNotExist();
  }

  @Test
  void two_things_of_one_hop_are_more_than_two_things() {
    ingest(Samples.root().resolve("message").toString(), CAMPUS);
    long together = count("standing:own AND standing:border");
    assertThat(together).isPositive();
    assertThat(count("hop(standing:own AND standing:border)")).isZero();
    assertThat(count("NOT standing:own")).isEqualTo(count("") - count("standing:own"));
  }

  @Test
  void what_is_deleted_comes_back_when_it_is_read_again() {
    ingest(MAIL);
    Cli.Result deleted = Cli.run("index", "delete", "--index", index(), "verdict:suspicious");
    assertThat(deleted.out()).isEqualTo("1 message deleted\n");
    assertThat(count("")).isEqualTo(1);
    assertThat(count("hop(number:1)")).isEqualTo(1);
    assertThat(Cli.run("index", "compact", "--index", index()).exit()).isZero();
    assertThat(Cli.run("index", "stats", "--index", index()).out())
        .contains("schema 5\n", "messages 1\n", "deleted documents 0\n", "segments 1\n");
    ingest(MAIL);
    assertThat(count("")).isEqualTo(2);
    assertThat(Cli.run("index", "check", "--index", index()).out()).endsWith("nothing is wrong\n");
  }

  @Test
  void a_query_that_is_wrong_is_pointed_at() {
    ingest(CAMPUS);
    Cli.Result wrong = search("standing:own AND pear:192.0.2.1");
    assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err())
        .isEqualTo(
            """
            hoptrail: There is no field pear; did you mean peer?
              standing:own AND pear:192.0.2.1
                               ^^^^
            """);
    assertThat(search("--facets", "colour").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void an_index_that_cannot_be_used_is_one_line() throws IOException {
    assertThat(search("a").exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(search("a").err()).contains("There is no such directory").hasLineCount(1);
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    Cli.Result refused = Cli.run("ingest", "--index", other.toString(), CAMPUS);
    assertThat(refused.exit()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(refused.err()).contains("holds other files").hasLineCount(1);
    ingest(CAMPUS);
    try (Stream<Path> files = Files.list(Path.of(index()))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[100]);
      }
    }
    for (List<String> command :
        List.of(List.of("search"), List.of("ingest", CAMPUS), List.of("index", "stats"))) {
      List<String> line = new java.util.ArrayList<>(command);
      line.add("--index");
      line.add(index());
      Cli.Result damaged = Cli.run(line.toArray(String[]::new));
      assertThat(damaged.exit()).as(damaged.err()).isEqualTo(ExitCode.UNREADABLE);
      assertThat(damaged.err()).contains("damaged").hasLineCount(1);
    }
  }

  @Test
  void fields_are_listed() {
    String help = Cli.run("search", "--help-fields").out();
    assertThat(new TreeSet<>(help.lines().toList())).anyMatch(line -> line.startsWith("peer "));
  }
}

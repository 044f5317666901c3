package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.hoptrail.index.Checkup;
import org.hoptrail.index.IndexUnusable;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills `ingest` again and again (SIGKILL), at random moments from its start to its end, and lets
/// it start anew: nothing is lost, nothing is there twice, and the index is whole at every moment.
class KilledIngestIT {

  private static final Path JAR =
      Samples.root().toAbsolutePath().resolve("../app/target/hoptrail.jar").normalize();

  private static final int KILLS = 50;
  private static final int MIXED_KILLS = 12;
  private static final int TRAFFIC = 120;
  private static final long SEED = 20260203;
  private static final int COMMIT_EVERY = 12;

  @TempDir Path folder;

  private final Random random = new Random(SEED);

  @Test
  void a_run_that_was_killed_is_simply_started_again() throws IOException, InterruptedException {
    assumeThat(JAR).exists();
    String mail = new InventedMail(SEED).mailboxes(folder.resolve("mail")).toString();
    Path whole = folder.resolve("whole");
    long start = System.nanoTime();
    ingest(whole, Long.MAX_VALUE, mail);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Contents expected = Contents.of(whole);
    assertThat(expected.messages()).hasSize(InventedMail.DIFFERENT);
    Tally tally = new Tally();
    while (tally.kills < KILLS) {
      Path index = folder.resolve("index" + tally.kills);
      while (!ingest(index, random.nextLong(millis), mail)) {
        tally.kills++;
        inspect(index, expected, tally);
      }
      assertThat(Contents.of(index)).isEqualTo(expected);
    }
    assertThat(tally.between).as("kills between the first and the last message").isPositive();
  }

  /// Now mail alone and now mail with its logs: the order in which they come is another each time,
  /// and so is the moment at which messages were judged again when the process was killed.
  @Test
  void mail_and_logs_end_as_if_nothing_had_been_killed() throws IOException, InterruptedException {
    assumeThat(JAR).exists();
    Path traffic = Files.createDirectory(folder.resolve("traffic"));
    for (InventedTraffic.Piece piece : new InventedTraffic(TRAFFIC, SEED).pieces(4)) {
      piece.writeTo(traffic);
    }
    String mail = traffic.resolve("mail").toString();
    String logs = "--log=" + traffic.resolve("logs");
    Path whole = folder.resolve("mixed");
    long start = System.nanoTime();
    ingest(whole, Long.MAX_VALUE, logs, mail);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Contents expected = Contents.of(whole);
    assertThat(expected.messages()).hasSize(TRAFFIC);
    assertThat(expected.deliveries()).hasSize(TRAFFIC);
    for (int kills = 0, round = 0; kills < MIXED_KILLS; round++) {
      Path index = folder.resolve("mixed" + round);
      boolean done = false;
      while (!done) {
        boolean withLogs = random.nextInt(3) > 0;
        String[] named = withLogs ? new String[] {logs, mail} : new String[] {mail};
        boolean ended = ingest(index, random.nextLong(millis), named);
        kills += ended ? 0 : 1;
        done = ended && withLogs;
        demandWhole(index);
      }
      assertThat(Contents.of(index)).isEqualTo(expected);
    }
  }

  /// Whatever a kill left, except where it came before there was an index.
  private static void demandWhole(Path index) {
    try {
      assertThat(RouteIndex.check(index).clean()).isTrue();
    } catch (IndexUnusable notYet) {
      assertThat(notYet).hasMessageContaining("`hoptrail ingest` makes");
    }
  }

  private static final class Tally {
    private int kills;
    private int between;
  }

  /// Runs `ingest`, and kills it when it takes longer.
  ///
  /// @return whether it came to its end
  private boolean ingest(Path index, long patience, String... what)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "-XX:AOTCache=" + JAR.resolveSibling("hoptrail-index.aot"),
            "-jar",
            JAR.toString(),
            "ingest",
            "--commit-every=" + COMMIT_EVERY,
            "--index=" + index));
    command.addAll(List.of(what));
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(patience, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
      return false;
    }
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    return true;
  }

  private static void inspect(Path index, Contents expected, Tally tally) {
    Contents now;
    try {
      Checkup checkup = RouteIndex.check(index);
      assertThat(checkup.clean()).as("damaged: " + checkup.damaged()).isTrue();
      now = Contents.of(index);
    } catch (IndexUnusable notYet) {
      assertThat(notYet).hasMessageContaining("`hoptrail ingest` makes");
      return;
    }
    assertThat(expected.messages()).containsAllEntriesOf(now.messages());
    boolean between = !now.messages().isEmpty() && now.messages().size() < InventedMail.DIFFERENT;
    tally.between += between ? 1 : 0;
  }
}

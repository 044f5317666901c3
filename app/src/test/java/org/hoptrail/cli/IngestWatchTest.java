package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hoptrail.cli.GrowingLog.Rotation;
import org.hoptrail.index.IndexUnusable;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.model.IngestProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `ingest --watch` while mail is delivered and logs grow and are rotated under it.
@Timeout(180)
class IngestWatchTest {

  private static final int BEFORE = 10;
  private static final int MESSAGES = 150;

  /// Every fifth message lies in the Maildir.
  private static final int STEP = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /// A message of which [GrowingLog] writes the log.
  private static String message(int number) {
    return """
        Received: from relay.example (relay.example [192.0.2.77])
        \tby mx1 (Postfix) with ESMTP id %010X
        \tfor <bela@campus.example>; Tue, 3 Mar 2026 10:%02d:%02d +0000
        Message-ID: <%d@shop.example>
        From: <cleo@shop.example>
        Subject: order

        thanks
        """
        .formatted(0x4F00000000L + number * 977L, number / 60 % 60, number % 60, number);
  }

  /// As a mail server does it: whole, or not at all.
  private static void deliver(Path maildir, int number) throws IOException {
    Path tmp = Files.createDirectories(maildir.resolve("tmp")).resolve("" + number);
    Files.createDirectories(maildir.resolve("cur"));
    Path to = Files.createDirectories(maildir.resolve("new")).resolve(number + ".mx1");
    Files.writeString(tmp, message(number));
    Files.move(tmp, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private LiveRun watch(String... more) {
    String[] options = Stream.concat(Stream.of("--watch"), Stream.of(more)).toArray(String[]::new);
    String[] line = Cli.line(folder.resolve("index"), "ingest", options);
    return new LiveRun(InputStream.nullInputStream(), line);
  }

  private List<String> search(String index, String... more) {
    Stream<String> options =
        Stream.concat(Stream.of("--format=jsonl", "--limit=10000"), Stream.of(more));
    return Cli.on(folder.resolve(index), "search", options.toArray(String[]::new)).lines().stream()
        .map(each -> each.replaceAll("\"log\":\\[[^\\]]*\\]", ""))
        .map(each -> each.replaceAll("\"line\":\\d+|\"path\":\"[^\"]*log[^\"]*\"", ""))
        .sorted()
        .toList();
  }

  /// Waits until the index shows it; what comes later is not waited for.
  private void await(Predicate<Contents> enough) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!enough.test(contents()) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(enough.test(contents())).as("in the index in time: %s", contents()).isTrue();
  }

  private Contents contents() {
    try {
      return Contents.of(folder.resolve("index"));
    } catch (IndexUnusable notYet) {
      return new Contents(Map.of(), List.of(), 0, 0, List.of(), Map.of());
    }
  }

  /// Also while nothing comes; and nobody can say when it will end.
  @Test
  void who_reads_the_index_is_told_that_it_goes_on() throws Exception {
    Path maildir = Files.createDirectory(folder.resolve("Maildir"));
    deliver(maildir, 0);
    LiveRun run = watch(maildir.toString());
    await(now -> now.messages().size() == 1);
    IngestProgress first = underway(Instant.EPOCH);
    IngestProgress later = underway(first.at());
    assertThat(later.began()).isEqualTo(first.began());
    assertThat(later.added()).isEqualTo(1);
    assertThat(later.remaining()).isNull();
    run.stop();
    assertThat(RouteIndex.underway(folder.resolve("index"))).isNull();
  }

  /// What a writer says after some time.
  private IngestProgress underway(Instant after) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    IngestProgress now = RouteIndex.underway(folder.resolve("index"));
    while ((now == null || !now.at().isAfter(after)) && System.nanoTime() < deadline) {
      Thread.sleep(20);
      now = RouteIndex.underway(folder.resolve("index"));
    }
    assertThat(now).isNotNull();
    return now;
  }

  @ParameterizedTest
  @EnumSource(Rotation.class)
  void ends_in_the_index_of_one_that_came_when_all_was_over(Rotation rotation) throws Exception {
    Path logs = Files.createDirectories(folder.resolve("logs/mx1"));
    Path all = folder.resolve("all.log");
    Path maildir = Files.createDirectory(folder.resolve("Maildir"));
    GrowingLog writer = new GrowingLog(logs.resolve("mail.log"), all, rotation, 42);
    writer.write(0, BEFORE);
    deliver(maildir, 0);
    LiveRun run = watch("--log", folder.resolve("logs").toString(), maildir.toString());
    await(now -> now.messages().size() == 1 && now.deliveries().size() >= BEFORE);
    for (int i = BEFORE; i < MESSAGES; i += STEP) {
      // Now before its log lines, and now after them.
      boolean early = i % (2 * STEP) == 0;
      if (early) {
        deliver(maildir, i);
      }
      writer.write(i, i + STEP);
      if (!early) {
        deliver(maildir, i);
      }
    }
    int mails = 1 + (MESSAGES - BEFORE) / STEP;
    int deliveries = MESSAGES + (MESSAGES + 6) / 7;
    await(now -> now.messages().size() == mails && now.deliveries().size() >= deliveries);
    await(now -> now.having().getOrDefault("log", 0L) == mails);
    Cli.Result result = run.stop();
    writer.close();
    assertThat(writer.rotations()).isPositive();
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith(mails + " messages read: " + mails + " new, 0 in the index already\n")
        .contains(deliveries + " deliveries in the logs: ");
    String later = folder.resolve("later").toString();
    Cli.run("ingest", "--index", later, "--log", all.toString(), maildir.toString());
    assertThat(search("index", "--deliveries")).isEqualTo(search("later", "--deliveries"));
    assertThat(search("index")).isEqualTo(search("later")).hasSize(mails);
    assertThat(search("index", "log:confirmed")).hasSize(mails);
  }

  @Test
  void what_was_not_there_before_is_taken_up() throws Exception {
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    LiveRun run = watch(mixed.toString());
    deliver(mixed.resolve("Maildir"), 1);
    await(now -> now.messages().size() == 1);
    Path log = Files.createDirectories(mixed.resolve("logs/mx1")).resolve("mail.log");
    Files.writeString(log, String.join("\n", GrowingLog.message(1)) + "\n");
    await(now -> now.deliveries().size() == 1);
    await(now -> now.having().getOrDefault("log", 0L) == 1);
    Cli.Result result = run.stop();
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(search("index", "hop(log:confirmed AND by:mx1)")).hasSize(1);
    assertThat(Cli.run("ingest", "--index", folder + "/index", mixed.toString()).out())
        .contains(" 0 new, ", "1 delivery in the logs: 0 new or changed");
  }

  @Test
  void what_has_no_end_cannot_be_rehearsed() {
    Cli.Result result =
        Cli.run("ingest", "--watch", "--dry-run", "--index", folder + "/index", "mail");
    assertThat(result.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--watch goes with neither");
  }

  @Test
  void a_signal_ends_it_in_order() throws Exception {
    Path maildir = folder.resolve("Maildir");
    deliver(maildir, 1);
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("ingest", "--watch", "--index=" + folder + "/index", "" + maildir));
    Process process =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectErrorStream(true).start();
    try {
      await(now -> now.messages().size() == 1);
      new ProcessBuilder("kill", "-TERM", "" + process.pid()).start().waitFor();
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(out))
        .endsWith(
            """
            1 message read: 1 new, 0 in the index already
            """);
    assertThat(process.exitValue()).isZero();
  }
}

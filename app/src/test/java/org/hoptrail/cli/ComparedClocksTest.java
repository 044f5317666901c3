package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The messages of an index show whose clock is wrong, whatever came first.
class ComparedClocksTest {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int WRONG = 2_823;

  @TempDir Path folder;

  private final List<String> ahead = new ArrayList<>();
  private final List<String> right = new ArrayList<>();

  /// `gate` is three quarters of an hour ahead, and `mx` right, as the mail of `out` shows.
  @BeforeEach
  void write() throws IOException {
    for (int i = 0; i < 8; i++) {
      ahead.add(write("ahead%d.eml".formatted(i), "gate.press.example", i, WRONG + i % 3));
      right.add(write("right%d.eml".formatted(i), "out.press.example", 100 + i, 0));
    }
  }

  private String write(String name, String sender, int number, int ahead) throws IOException {
    Instant sent = Instant.parse("2026-03-10T10:00:00Z").plusSeconds(number * 3_600L);
    String text =
        """
        Received: from %2$s (%2$s [198.51.100.9])
        \tby mx.books.example (Postfix) with ESMTP id %3$X; %4$s
        Received: from desk.press.example (desk.press.example [192.0.2.8])
        \tby %2$s (Postfix) with ESMTP id %5$X; %6$s
        From: edda@press.example
        To: finn@books.example
        Message-ID: <m%1$d@press.example>
        Subject: number %1$d

        """
            .formatted(
                number,
                sender,
                0x4D1105B2000L + number,
                DATE.format(sent.plusSeconds(3)),
                0x1EE5D5B4000L + number,
                DATE.format(sent.plusSeconds(ahead)));
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.US_ASCII)).toString();
  }

  private void ingest(String index, List<String> paths) {
    Cli.Result result = Cli.on(folder.resolve(index), "ingest", paths.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private List<String> found(String index, String query) {
    return Cli.reports(folder.resolve(index), query);
  }

  @Test
  void a_clock_that_is_always_off_is_known() {
    ingest("index", right);
    ingest("index", ahead.subList(0, 4));
    assertThat(found("index", "check:time-backwards")).as("too few").hasSize(4);
    ingest("index", ahead.subList(4, 5));
    assertThat(found("index", "check:time-backwards")).isEmpty();
    String clock =
        "\"clock\":{\"host\":\"gate.press.example\",\"aheadSeconds\":2820,\"messages\":5,";
    assertThat(found("index", "transit:<0s"))
        .hasSize(5)
        .allMatch(report -> report.contains(clock))
        .anyMatch(report -> report.contains("\"transitSeconds\":-2820,"))
        .anyMatch(report -> report.contains(clock + "\"transitSeconds\":0}"));
    assertThat(found("index", "hop(by:mx AND skewed:no)")).noneMatch(each -> each.contains(clock));
  }

  @Test
  void what_is_known_of_a_clock_excuses_no_more_than_that() throws IOException {
    ingest("index", right);
    ingest("index", ahead);
    ingest("index", List.of(write("far.eml", "gate.press.example", 50, 4 * 3_600)));
    assertThat(found("index", "check:time-backwards"))
        .hasSize(1)
        .allMatch(report -> report.contains("/far.eml"));
  }

  /// What comes to a host that is right and is given away by it is not late by as much.
  @Test
  void the_host_beside_it_is_not_blamed() {
    ingest("index", right);
    ingest("index", ahead);
    assertThat(String.join("", found("index", "*")))
        .doesNotContain("\"host\":\"mx.books.example\"");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_runs_end_in_the_same_index(long seed) {
    List<String> all = new ArrayList<>(ahead);
    all.addAll(right);
    ingest("together", all);
    Random random = new Random(seed);
    Collections.shuffle(all, random);
    while (!all.isEmpty()) {
      List<String> some = all.subList(0, 1 + random.nextInt(all.size()));
      ingest("piece by piece", some);
      some.clear();
    }
    assertThat(found("piece by piece", "*")).isEqualTo(found("together", "*")).hasSize(16);
  }

  @Test
  void messages_that_are_gone_show_nothing() {
    ingest("index", ahead);
    String gone = "subject:0 OR subject:1 OR subject:2 OR subject:3";
    Cli.run("index", "delete", "--index", folder + "/index", gone);
    ingest("index", ahead.subList(7, 8));
    assertThat(found("index", "check:time-backwards")).isEqualTo(found("index", "*")).hasSize(4);
  }
}

package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same mail gives the same answers, in whatever order it came and however many threads put it
/// into the index; also where messages are equal in what they are sorted by.
class IngestOrderTest {

  private static final int MESSAGES = 150;

  @TempDir private static Path folder;

  @BeforeAll
  static void ingest() throws IOException {
    Random random = new Random(7);
    List<String> files = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      Path file = folder.resolve("m%03d.eml".formatted(i));
      Files.write(file, message(random, i).getBytes(StandardCharsets.US_ASCII));
      files.add(file.toString());
    }
    ingest("straight", "10000", files);
    ingest("backward", "7", files.reversed());
    Collections.shuffle(files, random);
    ingest("shuffled", "40", files);
  }

  private static void ingest(String index, String commitEvery, List<String> files) {
    Stream<String> arguments =
        Stream.concat(Stream.of("--commit-every", commitEvery), files.stream());
    Cli.Result done = Cli.on(folder.resolve(index), "ingest", arguments.toArray(String[]::new));
    assertThat(done.exit()).as(done.err()).isZero();
  }

  /// Few hosts, few times, few ways: nearly all is equal to something.
  private static String message(Random random, int number) {
    StringBuilder text = new StringBuilder();
    int hops = 1 + random.nextInt(4);
    for (int hop = hops; hop > 0; hop--) {
      text.append(
          "Received: from h%d.example.net (h%1$d.example.net [192.0.2.%1$d]) by h%d.example.org"
              .formatted(random.nextInt(9), random.nextInt(9)));
      text.append(
          " (Postfix) with ESMTP id %X; Tue, 3 Feb 2026 04:0%d:%02d +0000\n"
              .formatted(0x10000 + number, hop, random.nextInt(2) * 10));
    }
    return text.append(
            "From: u%d@h%d.example.net\nSubject: order %d\n\nx\n"
                .formatted(random.nextInt(4), random.nextInt(9), random.nextInt(3)))
        .toString();
  }

  private static void sameEverywhere(String command, String... options) {
    String straight = answer("straight", command, options);
    assertThat(straight).hasSizeGreaterThan(100);
    assertThat(answer("backward", command, options)).isEqualTo(straight);
    assertThat(answer("shuffled", command, options)).isEqualTo(straight);
  }

  private static String answer(String index, String command, String... options) {
    Cli.Result found = Cli.on(folder.resolve(index), command, options);
    assertThat(found.exit()).as(found.err()).isZero();
    return found.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "transit", "relevance"})
  void searches(String sort) {
    sameEverywhere("search", "--sort", sort, "--limit", "40", "order");
    sameEverywhere("search", "--sort", sort, "--limit", "1000", "--format", "json", "order OR 1");
  }

  @Test
  void counts() {
    sameEverywhere(
        "search",
        "--facets",
        "by,bydomain,fromdomain,system,standing,verdict,check",
        "--limit",
        "0",
        "--format",
        "json",
        "*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "dot", "text"})
  void graphs(String format) {
    sameEverywhere("graph", "--format", format, "--limit", "25", "hops:>1");
    sameEverywhere("graph", "--format", format, "--by", "domain", "*");
  }
}

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The messages of an index show by which way the mail of a domain comes, whatever came first.
class ComparedWaysTest {

  private static final String USUAL = "198.51.100.";
  private static final String STRANGE = "203.0.113.";
  private static final String UNUSUAL = "check:unusual-route";

  @TempDir Path folder;

  private int count;

  private String write(String author, String address) throws IOException {
    count++;
    String host =
        address.startsWith(USUAL) ? "out.press.example" : "h" + count + ".strange.example";
    String text =
        """
        Received: from %2$s (unknown [%3$s%1$d])
        \tby mx.books.example (Postfix) with ESMTP id 4D11%1$02d5B2000; Tue, 10 Mar 2026 10:00:%1$02d +0000
        From: edda@%4$s
        To: finn@books.example
        Message-ID: <m%1$d@press.example>
        Subject: number %1$d

        """
            .formatted(count, host, address, author);
    Path file = folder.resolve(count + ".eml");
    return Files.write(file, text.getBytes(StandardCharsets.US_ASCII)).toString();
  }

  private List<String> write(int number, String author, String address) throws IOException {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      files.add(write(author, address));
    }
    return files;
  }

  private void ingest(String index, List<String> paths) {
    Cli.Result result = Cli.on(folder.resolve(index), "ingest", paths.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
  }

  private List<String> found(String index, String query) {
    return Cli.reports(folder.resolve(index), query);
  }

  @Test
  void a_way_is_unusual_as_long_as_nobody_else_takes_it() throws IOException {
    ingest("index", write(1, "press.example", STRANGE));
    ingest("index", write(18, "press.example", USUAL));
    assertThat(found("index", UNUSUAL)).as("too few").isEmpty();
    ingest("index", write(1, "press.example", USUAL));
    assertThat(found("index", UNUSUAL))
        .hasSize(1)
        .allMatch(report -> report.contains("nearly all came from 198.51.100.0/24"));
    ingest("index", write(1, "museum.example", STRANGE));
    assertThat(found("index", UNUSUAL)).as("a way of others").isEmpty();
  }

  @Test
  void a_second_way_is_not_unusual() throws IOException {
    ingest("index", write(80, "press.example", USUAL));
    ingest("index", write(2, "press.example", STRANGE));
    assertThat(found("index", UNUSUAL)).hasSize(2);
    ingest("index", write(1, "press.example", STRANGE));
    assertThat(found("index", UNUSUAL)).isEmpty();
  }

  /// Also while the index still holds what was deleted, as it does until parts are merged.
  @Test
  void what_is_deleted_stays_deleted() throws IOException {
    ingest("index", write(40, "press.example", USUAL));
    ingest("index", write(1, "press.example", STRANGE));
    assertThat(found("index", UNUSUAL)).hasSize(1);
    Cli.run("index", "delete", "--index", folder + "/index", UNUSUAL);
    ingest("index", write(1, "museum.example", STRANGE));
    assertThat(found("index", "*")).hasSize(41);
    assertThat(found("index", UNUSUAL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_runs_end_in_the_same_index(long seed) throws IOException {
    List<String> all = write(45, "press.example", USUAL);
    all.addAll(write(2, "press.example", STRANGE));
    all.addAll(write(21, "museum.example", "192.0.2."));
    all.addAll(write(1, "museum.example", USUAL));
    ingest("together", all);
    Random random = new Random(seed);
    Collections.shuffle(all, random);
    while (!all.isEmpty()) {
      List<String> some = all.subList(0, 1 + random.nextInt(all.size()));
      ingest("piece by piece", some);
      some.clear();
    }
    assertThat(found("piece by piece", "*")).isEqualTo(found("together", "*")).hasSize(69);
    assertThat(found("together", UNUSUAL)).hasSize(2);
  }
}

package org.hoptrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hoptrail.index.IndexedRoute;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteWriter;
import org.hoptrail.model.Limits;
import org.hoptrail.model.Settings;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.pipeline.Judged;
import org.hoptrail.pipeline.Tracing;
import org.hoptrail.render.ReportJson;
import org.hoptrail.source.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The messages of an index are held against each other, whatever came first.
class ComparedMailTest {

  private static final int GENUINE = 30;
  private static final int COPIES = 12;

  @TempDir Path folder;

  private final List<String> files = new ArrayList<>();

  /// Copies bear the two stamps below the border of a message that came before them.
  @BeforeEach
  void write() throws IOException {
    for (int i = 0; i < GENUINE; i++) {
      write("genuine%02d.eml".formatted(i), i, i, 0);
    }
    for (int i = 0; i < COPIES; i++) {
      write("copy%02d.eml".formatted(i), GENUINE + i, i / 2, 40 + i);
    }
  }

  private void write(String name, int number, int copied, int minutes) throws IOException {
    String text =
        """
        Received: from out.press.example (out.press.example [198.51.100.9])
        \tby mx.books.example (Postfix) with ESMTP id %2$X; Tue, 10 Mar 2026 1%4$d:%5$02d:09 +0000
        Received: from desk.press.example (desk.press.example [203.0.113.40])
        \tby out.press.example (Postfix) with ESMTP id %3$X; Tue, 10 Mar 2026 10:00:%7$02d +0000
        Received: from [192.0.2.8] (dsl.press.example [192.0.2.8])
        \tby desk.press.example (Postfix) with ESMTPSA id %6$X; Tue, 10 Mar 2026 10:00:%7$02d +0000
        From: edda@press.example
        To: finn@books.example
        Message-ID: <m%1$d@press.example>
        Subject: number %1$d

        """
            .formatted(
                number,
                0x4D1105B2000L + number,
                0x1EE5D5B4000L + copied,
                minutes / 60,
                minutes % 60,
                0x2EE5D5B4000L + copied,
                copied);
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
    files.add(file.toString());
  }

  private Cli.Result ingest(String index, List<String> paths, String... options) {
    List<String> line = new ArrayList<>(List.of("ingest", "--index", index(index)));
    line.addAll(List.of(options));
    line.addAll(paths);
    Cli.Result result = Cli.run(line.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private String index(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> found(String index, String query) {
    return Cli.reports(folder.resolve(index), query);
  }

  @Test
  void copies_are_found_and_the_first_is_not_accused() {
    assertThat(ingest("index", files.reversed()).out())
        .contains("12 messages judged again by what");
    assertThat(found("index", "check:same-stamp"))
        .hasSize(COPIES)
        .allMatch(report -> report.contains("/copy"))
        .allMatch(report -> report.contains("/genuine"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void any_runs_end_in_the_same_index(long seed) {
    Random random = new Random(seed);
    List<String> left = new ArrayList<>(files);
    Collections.shuffle(left, random);
    while (!left.isEmpty()) {
      List<String> some = left.subList(0, 1 + random.nextInt(left.size()));
      ingest("piece by piece", some, "--commit-every", "3");
      some.clear();
    }
    ingest("together", files);
    assertThat(found("piece by piece", "*")).isEqualTo(found("together", "*"));
    ingest("piece by piece", files, "--again");
    assertThat(found("piece by piece", "*")).isEqualTo(found("together", "*"));
  }

  /// A run that is killed before it compared leaves that to the next one.
  @Test
  void what_was_not_compared_is_compared_by_the_next_run() {
    ingest("index", files.subList(0, GENUINE));
    ingest("index", files.subList(GENUINE, GENUINE + COPIES));
    List<String> expected = found("index", "*");
    killed();
    assertThat(found("killed", "check:same-stamp")).isEmpty();
    assertThat(ingest("killed", files.subList(0, 1)).out())
        .contains("0 new")
        .contains("12 messages judged again by what others tell");
    assertThat(found("killed", "*")).isEqualTo(expected);
    assertThat(ingest("killed", files).out()).doesNotContain("judged again");
  }

  private void killed() {
    try (RouteWriter writer = RouteIndex.write(Path.of(index("killed")));
        Tracing tracing =
            Tracing.keeping(
                new Analyzer(Settings.DEFAULT), null, each -> put(each, writer), any -> {})) {
      new Sources(Limits.DEFAULT).read(files, InputStream.nullInputStream(), tracing);
      writer.commit();
    }
  }

  private static void put(Judged judged, RouteWriter to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReportJson json = new ReportJson(bytes, false);
    json.write(judged.report());
    json.flush();
    to.add(new IndexedRoute(judged.report(), bytes.toByteArray(), "", false, List.of(), null));
  }

  @Test
  void nothing_new_writes_nothing() throws IOException {
    ingest("index", files);
    List<String> before = names("index");
    assertThat(ingest("index", files).out()).doesNotContain("judged again");
    assertThat(names("index")).isEqualTo(before);
  }

  private List<String> names(String index) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(index))) {
      return all.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void copies_of_what_is_gone_are_not_accused() {
    ingest("index", files);
    Cli.run("index", "delete", "--index", index("index"), "path:*genuine*");
    List<String> rest = files.subList(GENUINE, GENUINE + COPIES);
    assertThat(found("index", "check:same-stamp")).hasSize(COPIES);
    ingest("index", rest);
    assertThat(found("index", "check:same-stamp")).hasSize(COPIES / 2);
    ingest("copies alone", rest);
    assertThat(found("index", "*")).isEqualTo(found("copies alone", "*"));
  }
}

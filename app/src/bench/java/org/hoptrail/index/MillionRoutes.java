package org.hoptrail.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.hoptrail.model.Found;
import org.hoptrail.model.HeaderBlock;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.model.Timeline;
import org.hoptrail.pipeline.Analyzer;
import org.hoptrail.render.ReportJson;

/// How long queries take over many routes: makes an index when there is none, then asks each query
/// often and prints the median and the 99th percentile in milliseconds.
///
/// Arguments: DIRECTORY ROUTES ROUNDS. Messages are invented; each is put into the index ten times
/// under different identities, as analysing is not what is measured.
public final class MillionRoutes {

  private static final int COPIES = 10;
  private static final int COMMIT = 50_000;
  private static final int WARM_UP = 30;

  private static final List<String> QUERIES =
      List.of(
          "by:mx17.shop3.example",
          "queueid:4f00abc123",
          "messageid:77.*",
          "peer:203.0.113.0/24",
          "by:mx17*",
          "transit:>5m",
          "received:[2026-02-01 TO 2026-02-02]",
          "hop(by:mx17 AND transit:>1m)",
          "hop(system:postfix AND peer:198.51.0.0/16) AND NOT verdict:consistent",
          "system:exim AND verdict:suspicious AND total:>1m",
          "prisms OR shop3",
          "*");

  private final Random random = new Random(42);
  private final Analyzer analyzer = new Analyzer(Settings.DEFAULT);

  private MillionRoutes() {}

  /// Runs it.
  public static void main(String[] args) throws Exception {
    Path index = Path.of(args[0]);
    if (!Files.exists(index)) {
      new MillionRoutes().write(index, Integer.parseInt(args[1]));
    }
    try (RouteReader reader = RouteIndex.read(index)) {
      System.out.println(reader.holdings());
      for (String query : QUERIES) {
        print(query, times(reader, query, List.of(), Integer.parseInt(args[2])));
      }
      print("all facets, first time", times(reader, "*", Fields.facets(), 1));
      print("all facets, remembered", times(reader, "*", Fields.facets(), 20));
      print("all facets, half of all", times(reader, "hops:>4", Fields.facets(), 1));
      print("all months", months(reader));
      print(
          "all facets, peer:203.0.113.0/24",
          times(reader, "peer:203.0.113.0/24", Fields.facets(), 1));
    }
    printGenerations(index, WARM_UP);
  }

  private static long[] times(RouteReader reader, String text, List<String> facets, int rounds) {
    SearchQuery query = (SearchQuery) ParsedQuery.of(text);
    Request request = new Request(Found.What.MESSAGES, Request.Order.DATE, 50, facets, 10);
    int before = rounds == 1 ? 0 : WARM_UP;
    long[] times = new long[rounds];
    for (int i = -before; i < rounds; i++) {
      long start = System.nanoTime();
      Found found = reader.search(query, request);
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
      if (i == 0) {
        System.out.printf("%,10d  ", found.total());
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static long[] months(RouteReader reader) {
    long[] times = new long[20];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      Timeline all = reader.timeline((SearchQuery) ParsedQuery.of("*"));
      times[i] = System.nanoTime() - start;
      System.out.print(i == 0 ? "%,10d  ".formatted(all.buckets().size()) : "");
    }
    Arrays.sort(times);
    return times;
  }

  /// The time of all facets over everything, each time in a state of the index that was never
  /// asked:
  /// a file is noted between, which is what a commit of a running `ingest` does beside messages.
  private static void printGenerations(Path index, int rounds) {
    long[] times = new long[rounds];
    RouteReader reader = RouteIndex.read(index);
    Request facets = new Request(Found.What.MESSAGES, Request.Order.DATE, 50, Fields.facets(), 10);
    reader.search((SearchQuery) ParsedQuery.of("*"), facets);
    try (RouteWriter writer = RouteIndex.write(index)) {
      for (int i = 0; i < rounds; i++) {
        writer.done(new FileMark("/generation" + i % 2, i, Instant.EPOCH));
        writer.commit();
        RouteReader newer = Objects.requireNonNull(reader.newer());
        reader.close();
        reader = newer;
        long start = System.nanoTime();
        reader.search((SearchQuery) ParsedQuery.of("*"), facets);
        times[i] = System.nanoTime() - start;
      }
    }
    reader.close();
    Arrays.sort(times);
    System.out.print(" ".repeat(12));
    print("all facets, each time a new state of the index", times);
  }

  private static void print(String what, long[] times) {
    System.out.printf(
        "p50 %8.2f ms  p99 %8.2f ms  %s%n",
        times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6, what);
  }

  private void write(Path index, int routes) {
    try (RouteWriter writer = RouteIndex.write(index)) {
      for (int i = 0; i < routes; i += COPIES) {
        byte[] header = message(i).getBytes(StandardCharsets.US_ASCII);
        Report report =
            analyzer.analyze(new RawMessage(source(i), header, header.length, List.of()));
        byte[] json = json(report);
        int first = i;
        IntStream.range(0, COPIES)
            .parallel()
            .forEach(copy -> writer.add(new IndexedRoute(copied(report, first + copy), json)));
        if (i % COMMIT == 0) {
          writer.commit();
        }
      }
      writer.commit();
      writer.settle();
    }
  }

  private static Source source(int number) {
    return new Source(
        "box.mbox", null, number * 20_000L, 20_000, "%064x".formatted(number * 7919L));
  }

  private static Report copied(Report report, int number) {
    HeaderBlock header = report.header();
    return new Report(
        new HeaderBlock(source(number), header.bytes(), header.fields()),
        report.message(),
        report.route(),
        report.verdicts(),
        report.findings(),
        report.verdict(),
        report.problems());
  }

  private static byte[] json(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ReportJson json = new ReportJson(bytes, false);
    json.write(report);
    json.flush();
    return bytes.toByteArray();
  }

  private String message(int number) {
    Instant time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 5L);
    List<String> stamps = new ArrayList<>();
    int hops = 3 + random.nextInt(5);
    for (int hop = 0; hop < hops; hop++) {
      time = time.plusSeconds(random.nextInt(20) == 0 ? random.nextInt(4_000) : random.nextInt(4));
      stamps.add(received(time));
    }
    String from = "<u%d@shop%d.example>".formatted(rank(4_000), rank(3_000));
    String form =
        "Return-Path: %s%n%sMessage-ID: <%d.%x@shop%d.example>%nFrom: %s%n"
            + "To: <u%d@campus.example>%nSubject: %s %d%n%n";
    return form.formatted(
            from,
            String.join("", stamps.reversed()),
            number % 1000,
            random.nextLong(),
            rank(3_000),
            from,
            rank(500),
            random.nextInt(1000) == 0 ? "prisms" : "order",
            number)
        .replace("\r", "");
  }

  private String received(Instant time) {
    String date =
        DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .format(time);
    String peer =
        switch (random.nextInt(20)) {
          case 0 -> "203.0.113." + random.nextInt(256);
          case 1 -> "198.51." + random.nextInt(256) + '.' + random.nextInt(256);
          default -> "10." + random.nextInt(256) + '.' + random.nextInt(256) + ".9";
        };
    String start = "Received: from %1$s (%1$s [%2$s]) by %3$s ".formatted(host(), peer, host());
    return random.nextBoolean()
        ? start + "(Postfix) with ESMTPS id 4f%08x; %s%n".formatted(random.nextInt(), date)
        : start
            + "with esmtps (Exim 4.96) id 1%05x-%06x-%02x; %s%n"
                .formatted(
                    random.nextInt(1 << 20), random.nextInt(1 << 24), random.nextInt(256), date);
  }

  private String host() {
    return "mx%d.shop%d.example".formatted(rank(100), rank(3_000));
  }

  /// Small numbers are frequent, as names are.
  private int rank(int most) {
    return (int) Math.min(most - 1, Math.pow(most, random.nextDouble()) - 1);
  }
}

package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hoptrail.model.Cited;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Found;
import org.hoptrail.model.Found.Count;
import org.hoptrail.model.Found.Facet;
import org.hoptrail.model.Hop;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.MailDate;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.model.Timeline;
import org.hoptrail.model.Timeline.Bucket;
import org.hoptrail.pipeline.Analyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Counts are those that a plain count gives, in every state of an index that grows, shrinks and is
/// put together anew, and of which each state knows what was counted of those before.
class CountsTest {

  private static final int STEPS = 12;
  private static final int HOSTS = 7;
  private static final long DAY = 86_400;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long START = Instant.parse("2025-11-30T22:00:00Z").getEpochSecond();

  /// Queries, and what they find.
  private static final Map<String, Predicate<Report>> QUERIES =
      Map.of(
          "*", report -> true,
          "hops:>1", report -> report.route().hops().size() > 1,
          "by:h2.example.org", report -> hosts(report).contains("h2.example.org"),
          "NOT by:h3.example.org", report -> !hosts(report).contains("h3.example.org"),
          "NOT hops:*", report -> false);

  /// Counted fields, and the values of a message.
  private static final Map<String, Function<Report, Set<String>>> FIELDS =
      Map.of("by", CountsTest::hosts, "system", CountsTest::systems, "month", CountsTest::month);

  @TempDir Path directory;
  private final Map<String, Report> held = new LinkedHashMap<>();
  private int next;

  /// A state of the index and what it holds.
  private record State(RouteReader reader, List<Report> held) {}

  private static Set<String> hosts(Report report) {
    Set<String> hosts = new LinkedHashSet<>();
    for (Hop hop : report.route().hops()) {
      Cited<String> by = hop.stamp().server().by();
      if (by != null) {
        hosts.add(by.value());
      }
    }
    return hosts;
  }

  private static Set<String> systems(Report report) {
    Set<String> systems = new LinkedHashSet<>();
    report.route().hops().forEach(hop -> systems.add(hop.stamp().system()));
    return systems;
  }

  private static Set<String> month(Report report) {
    Long time = time(report);
    return time == null ? Set.of() : Set.of(Instant.ofEpochSecond(time).toString().substring(0, 7));
  }

  /// The newest stamp, in seconds; or null.
  private static @Nullable Long time(Report report) {
    for (Hop hop : report.route().hops().reversed()) {
      Cited<MailDate> date = hop.stamp().date();
      if (date != null) {
        return date.value().epochSecond();
      }
    }
    return null;
  }

  private IndexedRoute route(Random random, long days) {
    StringBuilder header = new StringBuilder();
    int hops = random.nextInt(4);
    for (int i = 0; i < hops; i++) {
      header
          .append("Received: from a.example.org ([192.0.2.1]) by h")
          .append(random.nextInt(HOSTS))
          .append(random.nextBoolean() ? ".example.org (Postfix)" : ".example.org")
          .append(" with ESMTP id q")
          .append(next);
      long seconds = random.nextInt(20) == 0 ? -START : random.nextLong(days * DAY);
      if (random.nextInt(5) > 0) {
        header.append("; ").append(STAMP.format(Instant.ofEpochSecond(START + seconds)));
      }
      header.append('\n');
    }
    byte[] bytes = header.append("\n").toString().getBytes(StandardCharsets.US_ASCII);
    Source source = new Source("box", null, 0, 500, "%064x".formatted(next++));
    return new IndexedRoute(
        new Analyzer(Settings.DEFAULT).analyze(new RawMessage(source, bytes, 500, List.of())),
        bytes);
  }

  private void change(RouteWriter writer, Random random, long days) {
    switch (random.nextInt(6)) {
      case 0 -> {
        String host = "h" + random.nextInt(HOSTS) + ".example.org";
        writer.delete((SearchQuery) ParsedQuery.of("hops:2 by:" + host));
        held.values().removeIf(r -> r.route().hops().size() == 2 && hosts(r).contains(host));
      }
      case 1 -> writer.compact();
      case 2 -> {
        writer.tell(delivery(next++));
        held.values().stream()
            .limit(5)
            .forEach(report -> writer.add(new IndexedRoute(report, new byte[0])));
      }
      default -> {
        int size = 1 + random.nextInt(60);
        for (int i = 0; i < size; i++) {
          IndexedRoute route = route(random, days);
          writer.add(route);
          held.put(route.id(), route.report());
        }
      }
    }
    writer.commit();
  }

  private static IndexedDelivery delivery(int number) {
    LogPlace line = new LogPlace("mail.log", number, number);
    Delivery.Leg leg =
        new Delivery.Leg(
            "h1.example.org",
            "postfix",
            "d" + number,
            null,
            Instant.ofEpochSecond(START),
            List.of(),
            null,
            null,
            List.of(line));
    Delivery delivery =
        new Delivery(null, null, null, null, null, Outcome.DELIVERED, List.of(leg), List.of());
    return new IndexedDelivery(delivery, ("{" + number + "}").getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 40, 400, 8_000})
  void counts_are_those_of_a_plain_count(long days) {
    Random random = new Random(days);
    try (RouteWriter writer = RouteIndex.write(directory)) {
      change(writer, new Random(3), days);
      State before = new State(RouteIndex.read(directory), List.copyOf(held.values()));
      for (int i = 0; i < STEPS; i++) {
        change(writer, random, days);
        RouteReader newer = before.reader.newer();
        State now = newer == null ? before : new State(newer, List.copyOf(held.values()));
        check(now, 1 + random.nextInt(HOSTS));
        check(before, HOSTS);
        if (newer != null) {
          before.reader.close();
        }
        before = now;
      }
      before.reader.close();
    }
  }

  private static void check(State state, int values) {
    for (Map.Entry<String, Predicate<Report>> query : QUERIES.entrySet()) {
      SearchQuery parsed = (SearchQuery) ParsedQuery.of(query.getKey());
      List<Report> wanted = state.held.stream().filter(query.getValue()).toList();
      List<String> fields = List.copyOf(FIELDS.keySet());
      Found found =
          state.reader.search(
              parsed, new Request(Found.What.MESSAGES, Request.Order.DATE, 1, fields, values));
      assertThat(found.total()).as(query.getKey()).isEqualTo(wanted.size());
      for (Facet facet : found.facets()) {
        assertThat(facet).as(query.getKey()).isEqualTo(plain(facet.field(), wanted, values));
      }
      check(state.reader.timeline(parsed), wanted);
    }
  }

  private static Facet plain(String field, List<Report> reports, int size) {
    Map<String, Long> counts = new TreeMap<>();
    Function<Report, Set<String>> values = FIELDS.getOrDefault(field, none -> Set.of());
    for (Report report : reports) {
      values.apply(report).forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    List<Count> most = new ArrayList<>();
    counts.forEach((value, count) -> most.add(new Count(value, count)));
    most.sort(Comparator.comparingLong(Count::messages).reversed());
    return new Facet(field, most.size(), most.subList(0, Math.min(size, most.size())));
  }

  private static void check(Timeline timeline, List<Report> reports) {
    List<Bucket> buckets = timeline.buckets();
    long inside = 0;
    for (Bucket bucket : buckets) {
      assertThat(bucket.messages()).isEqualTo(between(bucket.from(), bucket.to(), reports));
      inside += bucket.messages();
    }
    assertThat(timeline.outside()).isEqualTo(reports.size() - inside);
    Instant first = Instant.parse("1980-01-01T00:00:00Z");
    assertThat(inside).isEqualTo(between(first, Instant.parse("2100-01-01T00:00:00Z"), reports));
    if (!buckets.isEmpty()) {
      assertThat(buckets.getFirst().messages()).isPositive();
      assertThat(buckets.getLast().messages()).isPositive();
    }
  }

  private static long between(Instant from, Instant to, List<Report> reports) {
    return reports.stream()
        .map(CountsTest::time)
        .filter(t -> t != null && t >= from.getEpochSecond() && t < to.getEpochSecond())
        .count();
  }
}

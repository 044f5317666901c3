package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hoptrail.model.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dearest queries that the language lets through are answered; no query ends the process.
class HeavyQueriesTest {

  private static final int ROUTES = 300;
  private static final int CLAUSES = 500;
  private static final int PATTERNS = 20;

  @TempDir Path folder;
  private RouteReader reader;

  @BeforeEach
  void write() {
    try (RouteWriter writer = RouteIndex.write(folder.resolve("index"))) {
      Routes.write(writer, 0, ROUTES);
    }
    reader = RouteIndex.read(folder.resolve("index"));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private long count(String query) {
    ParsedQuery parsed = ParsedQuery.of(query);
    assertThat(parsed).as(query).isInstanceOf(SearchQuery.class);
    Found found = reader.search((SearchQuery) parsed, request(List.of()));
    assertThat(found.complete()).as(query).isTrue();
    return found.total();
  }

  private static Request request(List<String> facets) {
    return new Request(Found.What.MESSAGES, Request.Order.RELEVANCE, 50, facets, 10);
  }

  private static String joined(String between, IntStream numbers, String form) {
    List<String> parts = new ArrayList<>();
    numbers.forEach(number -> parts.add(form.formatted(number)));
    return String.join(between, parts);
  }

  @Test
  void many_clauses() {
    IntStream some = IntStream.range(0, CLAUSES);
    assertThat(count(joined(" OR ", some, "queueid:q%d"))).isEqualTo(ROUTES);
    some = IntStream.range(0, CLAUSES);
    assertThat(count(joined(" ", some, "NOT queueid:x%d"))).isEqualTo(ROUTES);
    some = IntStream.range(0, CLAUSES / 2);
    assertThat(count(joined(" OR ", some, "hop(transit:>%ds)"))).isZero();
  }

  @Test
  void patterns_that_everything_fits() {
    String dear = joined(" OR ", IntStream.range(0, PATTERNS), "queueid:*q*%d*");
    assertThat(count(dear)).isEqualTo(ROUTES);
    assertThat(count(joined(" ", IntStream.range(0, PATTERNS), "by:*e*x*a*m*p*l*e*")))
        .isEqualTo(ROUTES);
    assertThat(count("queueid:" + "?".repeat(100) + "*")).isZero();
    assertThat(count("n* e* o*")).isEqualTo(ROUTES);
  }

  @Test
  void patterns_that_are_too_much_are_refused() {
    assertThat(ParsedQuery.of("by:*a????????????????????????*")).isInstanceOf(QueryError.class);
    assertThat(ParsedQuery.of("by:" + "*a".repeat(200))).isInstanceOf(QueryError.class);
  }

  @Test
  void depth() {
    assertThat(count("(".repeat(50) + "number" + ")".repeat(50))).isEqualTo(ROUTES);
    assertThat(count("NOT ".repeat(50) + "number")).isEqualTo(ROUTES);
  }

  @Test
  void long_words_and_phrases() {
    assertThat(count("x".repeat(9_000))).isZero();
    assertThat(count("\"" + "number ".repeat(400) + "\"")).isZero();
    assertThat(count("subject:\"number 7\"")).isEqualTo(1);
  }

  @Test
  void counts_are_remembered_for_the_very_question() {
    SearchQuery all = Routes.ALL;
    SearchQuery one = (SearchQuery) ParsedQuery.of("queueid:q7");
    List<Found.Facet> first = reader.search(all, request(Fields.facets())).facets();
    assertThat(reader.search(all, request(Fields.facets())).facets()).isEqualTo(first);
    assertThat(first).anySatisfy(facet -> assertThat(facet.counts()).isNotEmpty());
    Found.Facet few = reader.search(one, request(List.of("verdict"))).facets().getFirst();
    assertThat(few.counts()).extracting(Found.Count::messages).containsExactly(1L);
    Request deliveries =
        new Request(Found.What.DELIVERIES, Request.Order.DATE, 0, List.of("system"), 10);
    assertThat(reader.search(all, deliveries).facets().getFirst().counts()).isEmpty();
  }
}

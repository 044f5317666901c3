package org.hoptrail.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.index.Fields;
import org.hoptrail.index.Holdings;
import org.hoptrail.index.ParsedQuery;
import org.hoptrail.index.Request;
import org.hoptrail.index.RouteIndex;
import org.hoptrail.index.RouteReader;
import org.hoptrail.index.SearchQuery;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;

/// All that a searcher can see of an index.
///
/// @param messages each with all that is stored of it
/// @param deliveries what logs told, as it is given back
/// @param hops how many hops are found
/// @param files how many files count as read
/// @param facets all facets with their counts
/// @param having how many messages have a value, for each field
record Contents(
    Map<String, String> messages,
    List<String> deliveries,
    long hops,
    long files,
    List<Found.Facet> facets,
    Map<String, Long> having) {

  private static final Request ALL =
      new Request(Found.What.MESSAGES, Request.Order.DATE, Request.MOST, Fields.facets(), 10_000);

  private static final Request DELIVERIES =
      new Request(Found.What.DELIVERIES, Request.Order.DATE, Request.MOST, List.of(), 0);

  private static final Request COUNT =
      new Request(Found.What.MESSAGES, Request.Order.DATE, 0, List.of(), 0);

  static Contents of(Path index) {
    try (RouteReader reader = RouteIndex.read(index)) {
      Found found = reader.search(query("*"), ALL);
      Map<String, String> messages = new TreeMap<>();
      long hops = 0;
      for (Hit each : found.hits()) {
        Hit.OfMessage hit = (Hit.OfMessage) each;
        assertThat(messages.put(hit.id(), text(hit))).as("twice: " + hit.id()).isNull();
        hops += hit.hops();
      }
      Holdings held = reader.holdings();
      assertThat(found.total()).isEqualTo(messages.size()).isEqualTo(held.messages());
      assertThat(held.hops()).as("hops, as the messages tell").isEqualTo(hops);
      Map<String, Long> having = new TreeMap<>();
      for (String field : Fields.names()) {
        having.put(field, reader.search(query(field + ":*"), COUNT).total());
      }
      List<String> deliveries =
          reader.search(query("*"), DELIVERIES).hits().stream()
              .map(hit -> new String(((Hit.OfDelivery) hit).json(), UTF_8))
              .sorted()
              .toList();
      return new Contents(messages, deliveries, hops, held.files(), found.facets(), having);
    }
  }

  static SearchQuery query(String text) {
    return (SearchQuery) ParsedQuery.of(text);
  }

  private static String text(Hit.OfMessage hit) {
    return String.join(
        "\n",
        hit.source().toString(),
        hit.date() + " " + hit.from() + " " + hit.subject() + " " + hit.verdict(),
        hit.hops() + " " + hit.total(),
        new String(hit.header(), UTF_8),
        new String(hit.json(), UTF_8));
  }
}

package org.hoptrail.index;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hoptrail.model.Found;
import org.hoptrail.model.Hit;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.hoptrail.pipeline.Analyzer;

/// Small routes for an index.
final class Routes {

  /// Everything.
  static final SearchQuery ALL = (SearchQuery) ParsedQuery.of("*");

  /// How many hosts take messages in.
  static final int HOSTS = 5;

  private Routes() {}

  static IndexedRoute number(int number) {
    byte[] header =
        ("Received: from a.example.org ([192.0.2.%d]) by b%d.example.org with SMTP id"
                + " q%d; Tue, 3 Feb 2026 04:05:06 +0000\nSubject: number %d\n\n")
            .formatted(number, number % HOSTS, number, number)
            .getBytes(StandardCharsets.US_ASCII);
    Source source = new Source("box", null, number * 1_000L, 500, "%064x".formatted(number));
    RawMessage message = new RawMessage(source, header, 500, List.of());
    return new IndexedRoute(new Analyzer(Settings.DEFAULT).analyze(message), header);
  }

  /// Adds routes that are not there yet.
  static void write(RouteWriter writer, int from, int to) {
    for (int i = from; i < to; i++) {
      IndexedRoute route = number(i);
      if (writer.claim(route.id())) {
        writer.add(route);
      }
    }
    writer.commit();
  }

  /// The identities of all routes.
  static List<String> held(RouteReader reader) {
    Request request =
        new Request(Found.What.MESSAGES, Request.Order.RELEVANCE, Request.MOST, List.of(), 0);
    return reader.search(ALL, request).hits().stream()
        .map(hit -> ((Hit.OfMessage) hit).id())
        .sorted()
        .toList();
  }
}

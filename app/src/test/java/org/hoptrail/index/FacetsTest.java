package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hoptrail.model.Found;
import org.hoptrail.model.Found.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was counted before is answered from memory, and is the same as when it is counted.
class FacetsTest {

  @TempDir Path directory;

  private static Facet hosts(RouteReader reader, String query, int values) {
    Request request =
        new Request(Found.What.MESSAGES, Request.Order.DATE, 0, List.of("system", "by"), values);
    return reader.search((SearchQuery) ParsedQuery.of(query), request).facets().getLast();
  }

  @Test
  void fewer_and_more_values_than_before() {
    try (RouteWriter writer = RouteIndex.write(directory)) {
      Routes.write(writer, 0, 2 * Routes.HOSTS + 1);
    }
    try (RouteReader reader = RouteIndex.read(directory)) {
      assertThat(hosts(reader, "NOT subject:0", 9).values()).isEqualTo(Routes.HOSTS);
      for (int values : new int[] {2, 1, 10, 3, 1_000, 2, 10}) {
        for (String query : List.of("*", "subject:3", "")) {
          try (RouteReader fresh = RouteIndex.read(directory)) {
            assertThat(hosts(reader, query, values)).isEqualTo(hosts(fresh, query, values));
          }
        }
      }
    }
  }
}

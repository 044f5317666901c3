package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hoptrail.model.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search ends when its time is over, and says that it is not complete.
class DeadlineTest {

  private static final int ROUTES = 60;

  @TempDir Path directory;

  private static Found found(RouteReader reader) {
    Request request =
        new Request(Found.What.MESSAGES, Request.Order.DATE, ROUTES, List.of("by", "system"), 9);
    return reader.search(Routes.ALL, request);
  }

  @Test
  void no_time_at_all() {
    try (RouteWriter writer = RouteIndex.write(directory)) {
      Routes.write(writer, 0, ROUTES);
    }
    try (RouteReader reader = RouteIndex.read(directory, Duration.ofNanos(-1))) {
      assertThat(found(reader).complete()).isFalse();
    }
    try (RouteReader reader = RouteIndex.read(directory)) {
      Found whole = found(reader);
      assertThat(whole.complete()).isTrue();
      assertThat(whole.hits()).hasSize(ROUTES);
      assertThat(whole.facets()).allSatisfy(facet -> assertThat(facet.counts()).isNotEmpty());
    }
  }
}

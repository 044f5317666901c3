package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Found;
import org.hoptrail.model.Passage;
import org.hoptrail.model.Timeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is asked ends when its time is over, and says that it is not complete.
class DeadlineTest {

  private static final int ROUTES = 60;

  @TempDir Path directory;

  private static Found found(RouteReader reader) {
    Request request =
        new Request(Found.What.MESSAGES, Request.Order.DATE, ROUTES, List.of("by", "system"), 9);
    return reader.search(Routes.ALL, request);
  }

  @BeforeEach
  void write() {
    try (RouteWriter writer = RouteIndex.write(directory)) {
      Routes.write(writer, 0, ROUTES);
    }
  }

  @Test
  void no_time_at_all() {
    List<List<Passage>> routes = new ArrayList<>();
    try (RouteReader reader = RouteIndex.read(directory, Duration.ZERO)) {
      assertThat(found(reader).complete()).isFalse();
      assertThat(reader.timeline(Routes.ALL).complete()).isFalse();
      assertThat(reader.timeline(Routes.ALL).outside()).isZero();
      assertThat(reader.each(Routes.ALL, routes::add)).isFalse();
      assertThat(routes).isEmpty();
    }
  }

  @Test
  void time_enough() {
    List<List<Passage>> routes = new ArrayList<>();
    try (RouteReader reader = RouteIndex.read(directory)) {
      Found whole = found(reader);
      assertThat(whole.complete()).isTrue();
      assertThat(whole.hits()).hasSize(ROUTES);
      assertThat(whole.facets()).allSatisfy(facet -> assertThat(facet.counts()).isNotEmpty());
      Timeline timeline = reader.timeline(Routes.ALL);
      assertThat(timeline.complete()).isTrue();
      long counted = timeline.buckets().stream().mapToLong(Timeline.Bucket::messages).sum();
      assertThat(counted + timeline.outside()).isEqualTo(ROUTES);
      assertThat(reader.each(Routes.ALL, routes::add)).isTrue();
      assertThat(routes).hasSize(ROUTES);
    }
  }
}

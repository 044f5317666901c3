package org.hoptrail.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The messages that logs speak of are found by few names, by many, and by whoever knows them.
class SpokenTest {

  private static final int ROUTES = 60;

  /// The time of all routes.
  private static final Instant THEN = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir Path directory;

  @BeforeEach
  void write() {
    try (RouteWriter writer = RouteIndex.write(directory)) {
      Routes.write(writer, 0, ROUTES);
    }
  }

  private List<Long> offsets(Spoken spoken) {
    List<Long> offsets = new ArrayList<>();
    try (RouteWriter writer = RouteIndex.write(directory)) {
      writer.stored(spoken, stored -> offsets.add(stored.source().offset()));
    }
    return offsets.stream().sorted().toList();
  }

  @Test
  void by_names() {
    assertThat(offsets(new Spoken(List.of("Q7", "q59", "q60", "b1"), List.of())))
        .containsExactly(7_000L, 59_000L);
    assertThat(offsets(new Spoken(List.of(), List.of()))).isEmpty();
  }

  @Test
  void by_more_names_than_are_looked_up_one_by_one() {
    Set<String> many =
        IntStream.range(50, 20_000).mapToObj(i -> "Q" + i).collect(Collectors.toSet());
    assertThat(offsets(new Spoken(many, List.of()))).hasSize(10).contains(50_000L, 59_000L);
  }

  @Test
  void by_whoever_knows_the_names() {
    assertThat(offsets(new Spoken(name -> name.equals("q7") || name.equals("q9"), List.of())))
        .containsExactly(7_000L, 9_000L);
    assertThat(offsets(new Spoken(name -> false, List.of()))).isEmpty();
  }

  @Test
  void by_time() {
    Spoken.Times day = new Spoken.Times(THEN.minusSeconds(9), THEN);
    assertThat(offsets(new Spoken(List.of(), List.of(day)))).hasSize(ROUTES);
    Spoken.Times before = new Spoken.Times(THEN.minusSeconds(9), THEN.minusSeconds(1));
    assertThat(offsets(new Spoken(name -> false, List.of(before)))).isEmpty();
  }
}

package org.hoptrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How much is done, and how long the rest takes.
class IngestProgressTest {

  private static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00Z");

  private static IngestProgress after(long seconds, long bytes, long expected) {
    return new IngestProgress(BEGAN, BEGAN.plusSeconds(seconds), 1, 2, 1, bytes, expected);
  }

  @Test
  void the_rest_takes_as_long_as_what_was_done() {
    assertThat(after(30, 250, 1_000).share()).isEqualTo(0.25);
    assertThat(after(30, 250, 1_000).remaining()).isEqualTo(Duration.ofSeconds(90));
    assertThat(after(30, 1_000, 1_000).remaining()).isEqualTo(Duration.ZERO);
  }

  @Test
  void nothing_is_told_while_the_size_is_not_known() {
    assertThat(after(30, 250, 0).share()).isNull();
    assertThat(after(30, 250, 0).remaining()).isNull();
  }

  @Test
  void nothing_is_told_before_the_speed_can_be_known() {
    assertThat(after(1, 250, 1_000).remaining()).isNull();
    assertThat(after(30, 0, 1_000).remaining()).isNull();
  }

  @Test
  void files_that_grew_meanwhile_are_no_more_than_all() {
    assertThat(after(30, 1_200, 1_000).share()).isEqualTo(1.0);
    assertThat(after(30, 1_200, 1_000).remaining()).isEqualTo(Duration.ZERO);
  }
}

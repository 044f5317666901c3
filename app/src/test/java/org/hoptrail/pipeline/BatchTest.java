package org.hoptrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hoptrail.model.RawMessage;
import org.hoptrail.model.Report;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

  private static final int MESSAGES = 500;

  private static RawMessage message(int number) {
    byte[] header =
        "Received: from a.example (a.example [192.0.2.%d]) by b.example; 3 Mar 2026 10:00:00 +0000\n"
            .formatted(number % 250)
            .getBytes(StandardCharsets.US_ASCII);
    Source source = new Source("m" + number, null, 0, header.length, null);
    return new RawMessage(source, header, header.length, List.of());
  }

  private static RawMessage longMessage(int number) {
    byte[] header = ("X: " + "y".repeat(1_500_000) + "\n").getBytes(StandardCharsets.US_ASCII);
    Source source = new Source("m" + number, null, 0, header.length, null);
    return new RawMessage(source, header, header.length, List.of());
  }

  private static <T> Batch<T> batch(int desks, Function<Report, T> work, List<T> results) {
    return new Batch<>(desks, () -> new Analyzer(Settings.DEFAULT), () -> work, null, results::add);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void results_come_in_the_order_of_the_messages(int desks) {
    List<String> results = new ArrayList<>();
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Function<Report, String> work =
        report -> {
          most.accumulateAndGet(working.incrementAndGet(), Math::max);
          String path = report.header().source().path();
          // Some take longer than those behind them.
          int size = 0;
          for (int i = 0; path.endsWith("3") && i < 50; i++) {
            size += report.toString().length();
          }
          assertThat(size).isNotNegative();
          working.decrementAndGet();
          return path;
        };
    try (Batch<String> batch = batch(desks, work, results)) {
      for (int i = 0; i < MESSAGES; i++) {
        batch.take(message(i));
        assertThat(i - results.size()).as("messages under way").isLessThan(desks * 8);
      }
      batch.finish();
    }
    assertThat(results).hasSize(MESSAGES);
    for (int i = 0; i < MESSAGES; i++) {
      assertThat(results.get(i)).isEqualTo("m" + i);
    }
    assertThat(most.get()).isBetween(1, desks);
  }

  @Test
  void long_headers_are_few_at_a_time() {
    List<String> results = new ArrayList<>();
    try (Batch<String> batch = batch(32, report -> report.header().source().path(), results)) {
      for (int i = 0; i < 20; i++) {
        batch.take(longMessage(i));
        assertThat(i + 1 - results.size()).as("messages under way").isLessThanOrEqualTo(2);
      }
      batch.finish();
    }
    assertThat(results).hasSize(20).first().isEqualTo("m0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void what_goes_wrong_at_a_desk_is_told_to_the_reader(int desks) {
    List<String> results = new ArrayList<>();
    Function<Report, String> work =
        report -> {
          throw new IllegalStateException("full: " + report.header().source().path());
        };
    try (Batch<String> batch = batch(desks, work, results)) {
      assertThatThrownBy(
              () -> {
                batch.take(message(1));
                batch.finish();
              })
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("full: m1");
    }
    assertThat(results).isEmpty();
  }
}

package org.hoptrail.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.By;
import org.hoptrail.model.Delivery.Join;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Transfer.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkewsTest {

  private static final Instant SENT = Instant.parse("2026-02-03T10:00:00Z");

  private static Delivery delivery(int number, double apart, Certainty certainty) {
    Instant sent = SENT.plusSeconds(600L * number);
    Instant queued = sent.plusMillis(Math.round(apart * 1000));
    LogPlace place = new LogPlace("mx1.log", number, 0);
    Attempt attempt =
        new Attempt(sent, null, null, Outcome.DELIVERED, null, null, 1, 1, null, place);
    Join join = new Join(By.REPLY, certainty, "", List.of());
    return new Delivery(
        null,
        null,
        null,
        null,
        null,
        Outcome.DELIVERED,
        List.of(
            new Leg(
                "mx1",
                "postfix",
                "A" + number,
                null,
                sent,
                List.of(attempt),
                null,
                null,
                List.of()),
            new Leg("mx2", "exim", "B" + number, null, queued, List.of(), null, join, List.of())),
        List.of());
  }

  private static List<Delivery> deliveries(double... apart) {
    List<Delivery> all = new ArrayList<>();
    for (double each : apart) {
      all.add(delivery(all.size(), each, Certainty.STRONG));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "-41.2 -41 -40.8, -41",
    "130 130 129 131 70, 130",
    "0.3 1.2 0.9, 0",
    "-41 -41, 0",
    "-41 5 300 -90, 0"
  })
  void the_median_of_enough_messages_tells(String apart, long seconds) {
    double[] values = List.of(apart.split(" ")).stream().mapToDouble(Double::valueOf).toArray();
    Duration ahead = Skews.of(deliveries(values)).ahead("mx1", "mx2");
    assertThat(ahead).isEqualTo(seconds == 0 ? null : Duration.ofSeconds(seconds));
  }

  @Test
  void a_message_to_many_counts_once() {
    Delivery one = delivery(1, -41, Certainty.STRONG);
    assertThat(Skews.of(List.of(one, one, one, one)).ahead("mx1", "mx2")).isNull();
  }

  @Test
  void what_is_not_sure_does_not_count() {
    List<Delivery> weak = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      weak.add(delivery(i, -41, Certainty.MEDIUM));
    }
    assertThat(Skews.of(weak).ahead("mx1", "mx2")).isNull();
  }
}

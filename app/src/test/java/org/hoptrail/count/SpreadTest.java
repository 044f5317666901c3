package org.hoptrail.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTest {

  private static double[] durations(long seed, int count) {
    Random random = new Random(seed);
    // From milliseconds to weeks, as mail takes.
    return random.doubles(count, -3, 6).map(power -> Math.pow(10, power)).toArray();
  }

  private static Spread of(double... durations) {
    Spread spread = new Spread();
    Arrays.stream(durations).forEach(spread::add);
    return spread;
  }

  @Test
  void every_share_is_known_within_four_percent() {
    double[] durations = durations(7, 5_000);
    Spread spread = of(durations);
    Arrays.sort(durations);
    for (double part : new double[] {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1}) {
      double exact = durations[(int) Math.ceil(part * durations.length) - 1];
      assertThat(spread.share(part)).isCloseTo(exact, within(exact * 0.04 + 0.001));
    }
    assertThat(spread.most()).isEqualTo(durations[durations.length - 1]);
    assertThat(spread.count()).isEqualTo(5_000);
  }

  @Test
  void two_put_together_are_as_one() {
    double[] first = durations(1, 400);
    double[] second = durations(2, 300);
    Spread joined = of(first);
    joined.addAll(of(second));
    Spread whole = of(first);
    Arrays.stream(second).forEach(whole::add);
    assertThat(joined.count()).isEqualTo(700);
    assertThat(joined.most()).isEqualTo(whole.most());
    for (double part = 0.05; part < 1; part += 0.05) {
      assertThat(joined.share(part)).isEqualTo(whole.share(part));
    }
  }

  @Test
  void none_at_all() {
    Spread spread = new Spread();
    spread.addAll(new Spread());
    assertThat(spread.count()).isZero();
    assertThat(spread.most()).isZero();
    assertThat(spread.share(0.5)).isZero();
  }
}

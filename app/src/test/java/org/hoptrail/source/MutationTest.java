package org.hoptrail.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hoptrail.model.Problem;
import org.hoptrail.model.RawMessage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Damaged samples, the same ones on every run. `-Dmutations=N -Dseed=N` makes more and others.
class MutationTest {
  private static final int ROUNDS = Integer.getInteger("mutations", 60);

  @Test
  void damage_never_throws_and_spans_stay_within_the_input() {
    List<byte[]> samples = SourceSamplesTest.allBytes().toList();
    Random random = new Random(Long.getLong("seed", 42));
    Assertions.assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          for (byte[] sample : samples) {
            for (int round = 0; round < ROUNDS; round++) {
              byte[] other = samples.get(random.nextInt(samples.size()));
              check(mutate(sample, other, random));
            }
          }
        });
  }

  private static void check(byte[] input) {
    assertThatCode(() -> inBounds(input, Listing.of(input)))
        .as(() -> "input " + Arrays.toString(input))
        .doesNotThrowAnyException();
  }

  private static void inBounds(byte[] input, Listing listing) {
    boolean plain = listing.messages.stream().allMatch(m -> m.source().member() == null);
    long reached = 0;
    for (RawMessage message : listing.messages) {
      long start = message.source().offset();
      long end = start + message.source().length();
      assertThat(message.bodyOffset()).isBetween(start, end);
      assertThat(start + message.header().length).isLessThanOrEqualTo(message.bodyOffset());
      for (Problem problem : message.problems()) {
        if (problem.span() != null) {
          assertThat(problem.span().end()).isLessThanOrEqualTo(Math.max(end, start));
        }
      }
      if (plain) {
        assertThat(start).isGreaterThanOrEqualTo(reached);
        reached = end;
      }
      if (Packing.of(input, input.length) == Packing.NONE) {
        assertThat(end).isLessThanOrEqualTo(input.length);
        assertThat(Arrays.copyOfRange(input, (int) start, (int) start + message.header().length))
            .isEqualTo(message.header());
      }
    }
  }

  private static byte[] mutate(byte[] sample, byte[] other, Random random) {
    byte[] bytes = sample.clone();
    for (int times = random.nextInt(3); times >= 0; times--) {
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> flip(bytes, random);
            case 2 -> splice(bytes, other, random);
            default -> splice(bytes, bytes, random);
          };
    }
    return bytes;
  }

  private static byte[] flip(byte[] bytes, Random random) {
    byte[] kinds = {0, 1, '\n', '\r', ' ', ':', 'F', '>', (byte) 0xFF};
    for (int times = random.nextInt(4); times >= 0 && bytes.length > 0; times--) {
      int at = random.nextInt(bytes.length);
      bytes[at] =
          random.nextBoolean()
              ? kinds[random.nextInt(kinds.length)]
              : (byte) (bytes[at] ^ 1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, byte[] other, Random random) {
    int head = random.nextInt(bytes.length + 1);
    int tail = random.nextInt(other.length + 1);
    byte[] both = Arrays.copyOf(bytes, head + other.length - tail);
    System.arraycopy(other, tail, both, head, other.length - tail);
    return both;
  }
}

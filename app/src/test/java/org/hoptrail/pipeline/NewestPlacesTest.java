package org.hoptrail.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Held against a plain map that keeps its entries in the order in which they came.
class NewestPlacesTest {

  private record Place(Span span, long message) {}

  private static final class Plain extends LinkedHashMap<Long, Place> {
    private static final long serialVersionUID = 1L;
    private final int most;

    private Plain(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Place> eldest) {
      return size() > most;
    }

    private @Nullable Span outside(long message, long key) {
      Place place = get(key);
      return place == null || place.message == message ? null : place.span;
    }
  }

  private static Span span(int number) {
    Source source = new Source("box" + number % 7, null, 10L * number, 9, null);
    return new Span(source, (long) number << 20, ((long) number << 20) + number % 300);
  }

  /// Keys that differ in their high bits only, in few bits, or at random.
  private static long key(Random random, int keys, int shift) {
    long number = random.nextInt(keys);
    return shift < 0 ? number * 0x9e3779b97f4a7c15L : number << shift;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0",
    "2, 5, 63",
    "4, 9, 40",
    "8, 6, 0",
    "8, 40, 32",
    "64, 80, 60",
    "64, 200, -1",
    "256, 300, 48",
    "2048, 2500, 20",
    "4096, 3000, -1",
    "4096, 20000, 33"
  })
  void answers_as_a_plain_map_does(int most, int keys, int shift) {
    Random random = new Random(most * 31L + keys);
    NewestPlaces lean = new NewestPlaces(most);
    Plain plain = new Plain(most);
    for (int i = 0; i < 40_000; i++) {
      long key = key(random, keys, shift);
      long message = random.nextInt(50);
      assertThat(lean.outside(message, key)).isEqualTo(plain.outside(message, key));
      if (random.nextInt(3) > 0) {
        lean.add(key, message, span(i));
        plain.putIfAbsent(key, new Place(span(i), message));
      }
    }
    for (long number = 0; number < keys; number++) {
      long key = shift < 0 ? number * 0x9e3779b97f4a7c15L : number << shift;
      assertThat(lean.outside(-1, key)).isEqualTo(plain.outside(-1, key));
    }
  }

  @Test
  void the_oldest_is_forgotten_first() {
    NewestPlaces places = new NewestPlaces(2);
    places.add(7, 1, span(1));
    places.add(8, 1, span(2));
    places.add(7, 2, span(3));
    assertThat(places.outside(0, 7)).isEqualTo(span(1));
    assertThat(places.outside(1, 7)).isNull();
    places.add(9, 1, span(4));
    assertThat(places.outside(0, 7)).isNull();
    assertThat(places.outside(0, 8)).isEqualTo(span(2));
    assertThat(places.outside(0, 9)).isEqualTo(span(4));
  }
}

package org.hoptrail.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final int MOST = 1 << 15;

  /// Against a plain map and queue: far more names than are kept, many of them met again, and all
  /// of those near the ends of the table.
  @Test
  void keepsTheLastNames() {
    Random random = new Random(7);
    Recent recent = new Recent();
    Map<Long, Long> expected = new HashMap<>();
    Deque<Long> order = new ArrayDeque<>();
    for (int i = 1; i <= 400_000; i++) {
      long key = (random.nextLong(60_000) << 39 | 1) * (i % 3 == 0 ? -1 : 1);
      recent.put(key, i);
      if (expected.put(key, (long) i) == null) {
        order.add(key);
        if (order.size() > MOST) {
          expected.remove(order.remove());
        }
      }
      long asked = (random.nextLong(60_000) << 39 | 1) * (random.nextBoolean() ? -1 : 1);
      assertEquals(expected.getOrDefault(asked, 0L), recent.get(asked));
    }
    expected.forEach((key, value) -> assertEquals(value, recent.get(key)));
  }

  @Test
  void aMessageIsKnownByHostAndName() {
    Recent recent = new Recent();
    recent.add(Recent.key("mx1", "4bXkQ21zJfz9rtq"));
    assertEquals(1, recent.get(Recent.key("mx1", "4bXkQ21zJfz9rtq")));
    assertEquals(0, recent.get(Recent.key("mx2", "4bXkQ21zJfz9rtq")));
    assertEquals(0, recent.get(Recent.key("mx1", "4bXkQ21zJfz9rtr")));
    assertNotEquals(0, Recent.key("", ""));
  }
}

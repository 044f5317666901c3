package org.hoptrail.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last things noted about messages, by host and a name of the message. Of the names only a
/// hash of 64 bits is kept: so many names as are held at a time share one by chance once in 10^10
/// logs, and nothing is left for the collector to carry about.
///
/// @param <V> what is noted
final class Recent<V> {

  private static final int MOST = 1 << 15;
  private static final int SLOTS = MOST * 4;
  private static final long FACTOR = 0x9e37_79b9_7f4a_7c15L;

  private long[] keys = new long[0];
  private final List<@Nullable V> values = new ArrayList<>();
  private long[] order = new long[0];
  private int size;
  private int eldest;

  void put(String host, String name, V value) {
    if (keys.length == 0) {
      keys = new long[SLOTS];
      values.addAll(Collections.nCopies(SLOTS, null));
      order = new long[MOST];
    }
    long key = key(host, name);
    int slot = slot(key);
    if (keys[slot] == key) {
      values.set(slot, value);
      return;
    }
    if (size == MOST) {
      remove(slot(order[eldest]));
      order[eldest] = key;
      eldest = (eldest + 1) % MOST;
      slot = slot(key);
    } else {
      order[size++] = key;
    }
    keys[slot] = key;
    values.set(slot, value);
  }

  @Nullable V get(String host, String name) {
    return size == 0 ? null : values.get(slot(key(host, name)));
  }

  boolean has(String host, String name) {
    return get(host, name) != null;
  }

  /// The slot of a key, or the free one where it would go.
  private int slot(long key) {
    int slot = home(key);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  private static int home(long key) {
    return (int) (key >>> 40) & SLOTS - 1;
  }

  /// Frees a slot, and moves those up that had to give way to it.
  private void remove(int slot) {
    int free = slot;
    int next = free + 1 & SLOTS - 1;
    while (keys[next] != 0) {
      int distance = next - home(keys[next]) & SLOTS - 1;
      if (distance >= (next - free & SLOTS - 1)) {
        keys[free] = keys[next];
        values.set(free, values.get(next));
        free = next;
      }
      next = next + 1 & SLOTS - 1;
    }
    keys[free] = 0;
    values.set(free, null);
  }

  /// Never zero.
  private static long key(String host, String name) {
    long hash = host.hashCode();
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FACTOR;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}

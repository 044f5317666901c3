package org.hoptrail.summary;

/// What was noted last, by the key of a message. A message is known by the host and a name it has
/// there; of both only a hash of 64 bits is kept: so many names as are held at a time share one by
/// chance once in 10^10 logs, and nothing is left for the collector to carry about.
final class Recent {

  private static final int MOST = 1 << 15;
  private static final int SLOTS = MOST * 2;
  private static final long FACTOR = 0x9e37_79b9_7f4a_7c15L;

  /// The eldest is at [#eldest], unless there is still room.
  private long[] keys = new long[0];

  private long[] values = new long[0];

  /// The index of a key and one, by its hash; 0 where there is none.
  private int[] slots = new int[0];

  private int size;
  private int eldest;

  /// The key of a message; never zero.
  static long key(String host, String name) {
    long hash = host.hashCode();
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FACTOR;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }

  /// Notes that a message was met.
  void add(long key) {
    put(key, 1);
  }

  /// Notes something about a message.
  ///
  /// @param value not zero
  void put(long key, long value) {
    if (slots.length == 0) {
      slots = new int[SLOTS];
      keys = new long[MOST];
      values = new long[MOST];
    }
    int slot = slot(key);
    if (slots[slot] == 0) {
      slot = enter(key, slot);
    }
    values[slots[slot] - 1] = value;
  }

  private int enter(long key, int free) {
    int slot = free;
    int index = size;
    if (size < MOST) {
      size++;
    } else {
      index = eldest;
      eldest = (eldest + 1) % MOST;
      remove(slot(keys[index]));
      slot = slot(key);
    }
    keys[index] = key;
    slots[slot] = index + 1;
    return slot;
  }

  boolean has(long key) {
    return get(key) != 0;
  }

  /// What was noted, or 0.
  long get(long key) {
    int index = size == 0 ? 0 : slots[slot(key)];
    return index == 0 ? 0 : values[index - 1];
  }

  /// The slot of a key, or the free one where it would go.
  private int slot(long key) {
    int slot = home(key);
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
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
    while (slots[next] != 0) {
      int distance = next - home(keys[slots[next] - 1]) & SLOTS - 1;
      if (distance >= (next - free & SLOTS - 1)) {
        slots[free] = slots[next];
        free = next;
      }
      next = next + 1 & SLOTS - 1;
    }
    slots[free] = 0;
  }
}

package org.hoptrail.pipeline;

import java.util.Arrays;
import org.hoptrail.model.Source;
import org.hoptrail.model.Span;
import org.jspecify.annotations.Nullable;

/// Where the newest of many things stand, each known by a number. One more than it has room for,
/// and the oldest is forgotten.
///
/// In arrays of numbers, since a run keeps a hundred thousand places and replaces them all the
/// time: as objects they would grow old, and what has grown old is only collected when the heap has
/// grown too.
final class NewestPlaces {

  private static final int FIRST_ROOM = 1 << 10;

  /// Spreads keys that differ in few bits: 2^64 divided by the golden ratio.
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private static final int NONE = -1;

  private final int most;

  /// The next place to be written; in a full round that of the oldest.
  private int next;

  private int size;

  // A place is a number below the length of each of these.
  private long[] keys;
  private long[] messages;
  private long[] starts;
  private int[] lengths;
  private @Nullable Source[] sources;

  /// The places by their keys: each stands where its key is spread to, or in the first gap behind.
  /// At least half of it are gaps.
  private int[] table;

  /// @param most how many are kept, a power of two
  NewestPlaces(int most) {
    this.most = most;
    int room = Math.min(FIRST_ROOM, most);
    keys = new long[room];
    messages = new long[room];
    starts = new long[room];
    lengths = new int[room];
    sources = new @Nullable Source[room];
    table = empty(room);
  }

  private static int[] empty(int room) {
    int[] table = new int[2 * room];
    Arrays.fill(table, NONE);
    return table;
  }

  /// Keeps a place, unless there is one of that key.
  ///
  /// @param message stands for the message it is in
  /// @param span shorter than two gigabytes
  void add(long key, long message, Span span) {
    if (table[slot(key)] != NONE) {
      return;
    }
    if (size == keys.length && size < most) {
      grow();
    }
    if (size == keys.length) {
      forget(keys[next]);
    } else {
      size++;
    }
    keys[next] = key;
    messages[next] = message;
    starts[next] = span.start();
    lengths[next] = Math.toIntExact(span.length());
    sources[next] = span.source();
    table[slot(key)] = next;
    next = (next + 1) & (keys.length - 1);
  }

  /// The place of that key, unless it is in that message; null when there is none.
  @Nullable Span outside(long message, long key) {
    int place = table[slot(key)];
    if (place == NONE || messages[place] == message) {
      return null;
    }
    Source source = sources[place];
    return source == null ? null : new Span(source, starts[place], starts[place] + lengths[place]);
  }

  /// Where a key stands in the table, or the gap where it would.
  private int slot(long key) {
    int slot = home(key);
    while (table[slot] != NONE && keys[table[slot]] != key) {
      slot = after(slot);
    }
    return slot;
  }

  private int home(long key) {
    return (int) ((key * SPREAD) >>> 32) & (table.length - 1);
  }

  private int after(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  /// Takes a key out of the table. What stands behind it without a gap moves up, as far as that
  /// brings it nearer to where its key is spread to.
  private void forget(long key) {
    int gap = slot(key);
    for (int slot = after(gap); table[slot] != NONE; slot = after(slot)) {
      int mask = table.length - 1;
      int way = (slot - home(keys[table[slot]])) & mask;
      if (way >= ((slot - gap) & mask)) {
        table[gap] = table[slot];
        gap = slot;
      }
    }
    table[gap] = NONE;
  }

  /// All places are written, and none was ever forgotten: the oldest is the first.
  private void grow() {
    next = keys.length;
    int room = 2 * next;
    keys = Arrays.copyOf(keys, room);
    messages = Arrays.copyOf(messages, room);
    starts = Arrays.copyOf(starts, room);
    lengths = Arrays.copyOf(lengths, room);
    sources = Arrays.copyOf(sources, room);
    table = empty(room);
    for (int place = 0; place < size; place++) {
      table[slot(keys[place])] = place;
    }
  }
}

package org.hoptrail.count;

import java.util.Arrays;

/// Numbers names in the order in which they come. It makes no object for a name: hundred thousands
/// that are soon dropped again would keep the collector busy.
final class NameTable {

  private static final int FIRST = 16;

  /// The hash of a name in the upper half, its number and one in the lower; 0 where there is none.
  /// At most half are taken.
  private long[] slots = new long[2 * FIRST];
  private int[] ends = new int[FIRST];
  private char[] text = new char[FIRST * FIRST];
  private int size;

  /// How many names there are.
  int size() {
    return size;
  }

  /// The number of a name, or -1.
  int find(String name) {
    return number(slots[slot(name, name.hashCode())]);
  }

  /// Adds a name that is not there.
  ///
  /// @return its number
  int add(String name) {
    if (size == ends.length) {
      grow();
    }
    int start = start(size);
    int end = start + name.length();
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length * 2));
    }
    name.getChars(0, name.length(), text, start);
    ends[size] = end;
    int hash = name.hashCode();
    slots[slot(name, hash)] = (long) hash << Integer.SIZE | size + 1;
    return size++;
  }

  private static int hash(long entry) {
    return (int) (entry >>> Integer.SIZE);
  }

  private static int number(long entry) {
    return (int) entry - 1;
  }

  String name(int number) {
    int start = start(number);
    return new String(text, start, ends[number] - start);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private void grow() {
    ends = Arrays.copyOf(ends, size * 2);
    long[] before = slots;
    slots = new long[size * 4];
    for (long entry : before) {
      if (entry != 0) {
        int slot = home(hash(entry));
        while (slots[slot] != 0) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = entry;
      }
    }
  }

  private int home(int hash) {
    return (hash ^ hash >>> 16) & slots.length - 1;
  }

  /// The slot of a name, or the free one where it would go.
  private int slot(String name, int hash) {
    int slot = home(hash);
    while (slots[slot] != 0 && !is(slots[slot], name, hash)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean is(long entry, String name, int hash) {
    if (hash(entry) != hash) {
      return false;
    }
    int start = start(number(entry));
    if (ends[number(entry)] - start != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (text[start + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

package org.hoptrail.count;

import java.util.Arrays;

/// Numbers names in the order in which they come. It makes no object for a name: hundred thousands
/// that are soon dropped again would keep the collector busy.
final class NameTable {

  private static final int FIRST = 16;

  /// The number of a name and one, by its hash; 0 where there is none. At most half are taken.
  private int[] slots = new int[2 * FIRST];
  private int[] hashes = new int[FIRST];
  private int[] ends = new int[FIRST];
  private char[] text = new char[FIRST * FIRST];
  private int size;

  /// How many names there are.
  int size() {
    return size;
  }

  /// The number of a name, or -1.
  int find(String name) {
    return slots[slot(name, name.hashCode())] - 1;
  }

  /// Adds a name that is not there.
  ///
  /// @return its number
  int add(String name) {
    if (size == hashes.length) {
      grow();
    }
    int start = start(size);
    int end = start + name.length();
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length * 2));
    }
    name.getChars(0, name.length(), text, start);
    ends[size] = end;
    hashes[size] = name.hashCode();
    slots[slot(name, hashes[size])] = size + 1;
    return size++;
  }

  String name(int number) {
    int start = start(number);
    return new String(text, start, ends[number] - start);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, size * 2);
    ends = Arrays.copyOf(ends, size * 2);
    slots = new int[size * 4];
    for (int number = 0; number < size; number++) {
      int slot = home(hashes[number]);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }

  private int home(int hash) {
    return (hash ^ hash >>> 16) & slots.length - 1;
  }

  /// The slot of a name, or the free one where it would go.
  private int slot(String name, int hash) {
    int slot = home(hash);
    while (slots[slot] != 0 && !is(slots[slot] - 1, name, hash)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean is(int number, String name, int hash) {
    int start = start(number);
    if (hashes[number] != hash || ends[number] - start != name.length()) {
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

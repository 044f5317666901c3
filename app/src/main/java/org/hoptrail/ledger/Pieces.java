package org.hoptrail.ledger;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.apache.lucene.util.ArrayUtil;

/// Which entries belong together: a forest of union-find, in which the first entry of a piece is
/// its root, and a ring through the entries of each piece.
final class Pieces {

  private int[] parents = new int[1 << 10];
  private int[] ring = new int[1 << 10];
  private int size;

  /// A new entry, alone in its piece; they have the numbers from 0.
  int add() {
    parents = ArrayUtil.grow(parents, size + 1);
    ring = ArrayUtil.grow(ring, size + 1);
    parents[size] = size;
    ring[size] = size;
    return size++;
  }

  int size() {
    return size;
  }

  /// The first entry of a piece, which stands for it.
  int root(int entry) {
    int at = entry;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /// Makes one piece of two.
  void unite(int one, int other) {
    int a = root(one);
    int b = root(other);
    if (a != b) {
      parents[Math.max(a, b)] = Math.min(a, b);
      int next = ring[a];
      ring[a] = ring[b];
      ring[b] = next;
    }
  }

  /// Whether an entry is the only one of its piece.
  boolean isAlone(int entry) {
    return ring[entry] == entry;
  }

  /// The roots of all pieces, in the order of their numbers.
  PrimitiveIterator.OfInt roots() {
    return IntStream.range(0, size).filter(entry -> parents[entry] == entry).iterator();
  }

  /// The entries of a piece, in the order of their numbers.
  int[] entries(int root) {
    int[] entries = new int[4];
    int count = 0;
    int at = root;
    do {
      entries = ArrayUtil.grow(entries, count + 1);
      entries[count++] = at;
      at = ring[at];
    } while (at != root);
    int[] exact = Arrays.copyOf(entries, count);
    Arrays.sort(exact);
    return exact;
  }
}

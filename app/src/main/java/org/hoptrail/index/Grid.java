package org.hoptrail.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Stretches of time of the same length, one behind the other.
///
/// @param first milliseconds since 1970
/// @param step milliseconds
/// @param cells how many there are
record Grid(long first, long step, int cells) {

  /// As many as it takes.
  static Grid of(Instant from, Instant to, Duration step) {
    long whole = to.toEpochMilli() - from.toEpochMilli();
    long cells = (whole + step.toMillis() - 1) / step.toMillis();
    return new Grid(from.toEpochMilli(), step.toMillis(), Math.toIntExact(cells));
  }

  /// How many documents have the time of their newest stamp in each.
  int[] counted(LeafReader reader, DocIdSetIterator documents) throws IOException {
    SortedNumericDocValues times = DocValues.getSortedNumeric(reader, RouteFields.RECEIVED);
    int[] counts = new int[cells];
    for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
      if (times.advanceExact(d)) {
        long cell = Math.floorDiv(times.nextValue() - first, step);
        if (cell >= 0 && cell < cells) {
          counts[(int) cell]++;
        }
      }
    }
    return counts;
  }

  /// The messages between two moments that are edges of cells, or lie outside of all.
  long sum(long[] counts, Instant from, Instant to) {
    long sum = 0;
    for (int i = cell(from); i < cell(to); i++) {
      sum += counts[i];
    }
    return sum;
  }

  /// The first moment of a cell.
  Instant edge(int cell) {
    return Instant.ofEpochMilli(first + cell * step);
  }

  private int cell(Instant edge) {
    return Math.clamp(Math.floorDiv(edge.toEpochMilli() - first, step), 0, cells);
  }
}

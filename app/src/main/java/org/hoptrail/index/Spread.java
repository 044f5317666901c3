package org.hoptrail.index;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Timeline.Unit;

/// How messages spread over the cells of a grid.
final class Spread {

  /// Counts what is found in a part, cell by cell.
  interface Counting {
    int[] of(Part part) throws IOException;
  }

  private final Grid grid;
  private final long[] cells;
  private long messages;

  Spread(Grid grid) {
    this.grid = grid;
    cells = new long[grid.cells()];
  }

  /// Adds what is found in parts, until the time is over.
  void add(List<Part> parts, Deadline deadline, Counting counting) throws IOException {
    for (Part part : parts) {
      if (deadline.shouldExit()) {
        return;
      }
      int[] counted = counting.of(part);
      for (int i = 0; i < cells.length; i++) {
        cells[i] += counted[i];
      }
      messages += part.size();
    }
  }

  /// How many messages were added, those that lie in no cell too.
  long messages() {
    return messages;
  }

  /// The messages between two moments that are edges of cells, or lie outside of all.
  long between(Instant from, Instant to) {
    return grid.sum(cells, from, to);
  }

  boolean isEmpty() {
    return first() == cells.length;
  }

  /// The first cell with a message; behind the last one when there is none.
  int first() {
    int first = 0;
    while (first < cells.length && cells[first] == 0) {
      first++;
    }
    return first;
  }

  /// The last cell with a message; -1 when there is none.
  int last() {
    int last = cells.length - 1;
    while (last >= 0 && cells[last] == 0) {
      last--;
    }
    return last;
  }

  /// The edges of all buckets: one more than there are buckets.
  List<Instant> edges(Unit unit) {
    OffsetDateTime at = grid.edge(first()).atOffset(ZoneOffset.UTC);
    Instant to = grid.edge(last());
    OffsetDateTime day = at.truncatedTo(ChronoUnit.DAYS);
    OffsetDateTime edge =
        switch (unit) {
          case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
          case DAY -> day;
          case MONTH -> day.withDayOfMonth(1);
          case YEAR -> day.withDayOfYear(1);
        };
    List<Instant> edges = new ArrayList<>(List.of(edge.toInstant()));
    while (!edges.getLast().isAfter(to)) {
      edge =
          switch (unit) {
            case HOUR -> edge.plusHours(1);
            case DAY -> edge.plusDays(1);
            case MONTH -> edge.plusMonths(1);
            case YEAR -> edge.plusYears(1);
          };
      edges.add(edge.toInstant());
    }
    return edges;
  }
}

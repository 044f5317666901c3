package org.hoptrail.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.hoptrail.model.Timeline;
import org.hoptrail.model.Timeline.Bucket;
import org.hoptrail.model.Timeline.Unit;

/// Counts messages over time.
final class Timelines {

  /// Before the first and after the last, a stamp is a mistake, and one mistake would make every
  /// other bucket invisible.
  private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  /// What is counted is remembered by days; all longer stretches are made of them.
  private static final Grid EVERY_DAY = Grid.of(FIRST, LAST, Duration.ofDays(1));

  /// The most days of which hours are shown, then days, then months.
  private static final int HOURS = 3;

  private static final int DAYS = 120;
  private static final int MONTHS = 3_653;

  private Timelines() {}

  /// @param query finds messages only
  /// @param counts what was counted of other questions
  static Timeline of(IndexSearcher searcher, Query query, Counts counts) throws IOException {
    List<Part> parts = Part.found(searcher, query, KindQuery.ROUTES);
    Grid grid = EVERY_DAY;
    long[] cells = new long[grid.cells()];
    for (Part part : parts) {
      Grid days = grid;
      add(counts.of(part, RouteFields.RECEIVED, some -> days.counted(part.reader(), some)), cells);
    }
    long total = parts.stream().mapToLong(Part::size).sum();
    int first = first(cells);
    if (first == cells.length) {
      return new Timeline(Unit.YEAR, List.of(), total);
    }
    int last = last(cells);
    Unit unit = unit(last + 1 - first);
    if (unit == Unit.HOUR) {
      grid = Grid.of(grid.edge(first), grid.edge(last + 1), Duration.ofHours(1));
      cells = new long[grid.cells()];
      for (Part part : parts) {
        add(grid.counted(part.reader(), part.found()), cells);
      }
    }
    List<Instant> edges = edges(grid.edge(first(cells)), grid.edge(last(cells)), unit);
    return timeline(unit, edges, grid, cells, total);
  }

  private static Timeline timeline(
      Unit unit, List<Instant> edges, Grid grid, long[] cells, long total) {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 1; i < edges.size(); i++) {
      Instant from = edges.get(i - 1);
      buckets.add(new Bucket(from, edges.get(i), grid.sum(cells, from, edges.get(i))));
    }
    long inside = buckets.stream().mapToLong(Bucket::messages).sum();
    return new Timeline(unit, buckets, Math.max(0, total - inside));
  }

  private static void add(int[] counts, long[] to) {
    for (int i = 0; i < counts.length; i++) {
      to[i] += counts[i];
    }
  }

  /// The first cell with a message; behind the last one when there is none.
  private static int first(long[] cells) {
    int first = 0;
    while (first < cells.length && cells[first] == 0) {
      first++;
    }
    return first;
  }

  private static int last(long[] cells) {
    int last = cells.length - 1;
    while (cells[last] == 0) {
      last--;
    }
    return last;
  }

  private static Unit unit(int days) {
    if (days <= HOURS) {
      return Unit.HOUR;
    }
    if (days <= DAYS) {
      return Unit.DAY;
    }
    return days <= MONTHS ? Unit.MONTH : Unit.YEAR;
  }

  /// The edges of all buckets: one more than there are buckets.
  private static List<Instant> edges(Instant from, Instant to, Unit unit) {
    OffsetDateTime at = from.atOffset(ZoneOffset.UTC);
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

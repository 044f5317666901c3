package org.hoptrail.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
  /// @param deadline what is not counted until then is left out
  static Timeline of(IndexSearcher searcher, Query query, Counts counts, Deadline deadline)
      throws IOException {
    List<Part> parts = Part.found(searcher, query, KindQuery.ROUTES);
    Spread spread = new Spread(EVERY_DAY);
    spread.add(
        parts,
        deadline,
        part ->
            counts.of(part, RouteFields.RECEIVED, some -> EVERY_DAY.counted(part.reader(), some)));
    if (spread.isEmpty()) {
      return timeline(Unit.YEAR, List.of(), spread, searcher, deadline);
    }
    Unit unit = unit(spread.last() + 1 - spread.first());
    if (unit == Unit.HOUR) {
      Grid hours =
          Grid.of(
              EVERY_DAY.edge(spread.first()),
              EVERY_DAY.edge(spread.last() + 1),
              Duration.ofHours(1));
      Spread finer = new Spread(hours);
      finer.add(parts, deadline, part -> hours.counted(part.reader(), part.found()));
      if (deadline.wasMet()) {
        unit = Unit.DAY;
      } else {
        spread = finer;
      }
    }
    return timeline(unit, spread.edges(unit), spread, searcher, deadline);
  }

  private static Timeline timeline(
      Unit unit, List<Instant> edges, Spread spread, IndexSearcher searcher, Deadline deadline) {
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 1; i < edges.size(); i++) {
      Instant from = edges.get(i - 1);
      buckets.add(new Bucket(from, edges.get(i), spread.between(from, edges.get(i))));
    }
    long inside = buckets.stream().mapToLong(Bucket::messages).sum();
    boolean complete = !searcher.timedOut() && !deadline.wasMet();
    return new Timeline(unit, buckets, Math.max(0, spread.messages() - inside), complete);
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
}

package org.hoptrail.index;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.hoptrail.model.Timeline;
import org.hoptrail.model.Timeline.Bucket;
import org.hoptrail.model.Timeline.Unit;

/// Counts messages over time.
final class Timelines {

  /// Before the first and after the last, a stamp is a mistake, and one mistake would make every
  /// other bucket invisible.
  private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private static final Duration HOURS = Duration.ofDays(3);
  private static final Duration DAYS = Duration.ofDays(120);
  private static final Duration MONTHS = Duration.ofDays(3_653);

  private Timelines() {}

  static Timeline of(IndexSearcher searcher, Query query) throws IOException {
    Query timed =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(
                LongField.newRangeQuery(
                    RouteFields.RECEIVED, FIRST.toEpochMilli(), LAST.toEpochMilli() - 1),
                Occur.FILTER)
            .build();
    long total = searcher.count(query);
    ScoreDoc[] oldest = edge(searcher, timed, false);
    ScoreDoc[] newest = edge(searcher, timed, true);
    if (oldest.length == 0 || newest.length == 0) {
      return new Timeline(Unit.YEAR, List.of(), total);
    }
    Instant from = time(oldest[0]);
    Instant to = time(newest[0]);
    Unit unit = unit(Duration.between(from, to));
    List<Bucket> buckets = counted(searcher, timed, edges(from, to, unit));
    long inside = buckets.stream().mapToLong(Bucket::messages).sum();
    return new Timeline(unit, buckets, Math.max(0, total - inside));
  }

  private static ScoreDoc[] edge(IndexSearcher searcher, Query timed, boolean newest)
      throws IOException {
    SortField order =
        LongField.newSortField(
            RouteFields.RECEIVED, newest, SortedNumericSelector.Type.MAX, FIRST.toEpochMilli());
    return searcher.search(timed, new TopFieldCollectorManager(new Sort(order), 1, 1)).scoreDocs;
  }

  private static Instant time(ScoreDoc hit) {
    return hit instanceof FieldDoc sorted && sorted.fields[0] instanceof Long millis
        ? Instant.ofEpochMilli(millis)
        : FIRST;
  }

  private static Unit unit(Duration span) {
    if (span.compareTo(HOURS) <= 0) {
      return Unit.HOUR;
    }
    if (span.compareTo(DAYS) <= 0) {
      return Unit.DAY;
    }
    return span.compareTo(MONTHS) <= 0 ? Unit.MONTH : Unit.YEAR;
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

  private static List<Bucket> counted(IndexSearcher searcher, Query timed, List<Instant> edges)
      throws IOException {
    LongRange[] ranges = new LongRange[edges.size() - 1];
    for (int i = 0; i < ranges.length; i++) {
      long from = edges.get(i).toEpochMilli();
      ranges[i] =
          new LongRange(Integer.toString(i), from, true, edges.get(i + 1).toEpochMilli(), false);
    }
    FacetsCollector found = searcher.search(timed, new FacetsCollectorManager());
    FacetResult counts =
        new LongRangeFacetCounts(RouteFields.RECEIVED, found, ranges)
            .getAllChildren(RouteFields.RECEIVED);
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < ranges.length; i++) {
      long messages = counts.labelValues[i].value.longValue();
      buckets.add(new Bucket(edges.get(i), edges.get(i + 1), messages));
    }
    return buckets;
  }
}

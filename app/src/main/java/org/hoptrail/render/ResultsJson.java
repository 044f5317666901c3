package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.Found;
import org.hoptrail.model.Timeline;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// A page of results, `hoptrail.results/1`: rows in place of whole reports.
///
/// @param query as it was asked
/// @param sort the order of the rows
/// @param from how many messages stand before the first row
/// @param found the rows and the counts
/// @param timeline how the messages spread over time, when that was asked for
public record ResultsJson(
    String query, String sort, int from, Found found, @Nullable Timeline timeline) {

  private static final String SCHEMA = "hoptrail.results/1";

  private static final Shape<Timeline.Bucket> BUCKET =
      new Shape<Timeline.Bucket>()
          .text("from", "its first moment", bucket -> IsoTime.utc(bucket.from()))
          .text("to", "the moment behind its last", bucket -> IsoTime.utc(bucket.to()))
          .number("messages", "how many", Timeline.Bucket::messages);

  private static final Shape<Timeline> TIMELINE =
      new Shape<Timeline>()
          .text("unit", "`hour`, `day`, `month` or `year`", it -> HopShape.word(it.unit()))
          .objects("buckets", "oldest first, empty ones too", BUCKET, Timeline::buckets)
          .number("outside", "messages without a believable time", Timeline::outside);

  static final Shape<ResultsJson> SHAPE =
      new Shape<ResultsJson>()
          .text("schema", "`" + SCHEMA + "`", it -> SCHEMA)
          .text("query", "as it was asked", ResultsJson::query)
          .text("sort", "`date`, `transit` or `relevance`", ResultsJson::sort)
          .number("from", "how many messages stand before the first row", ResultsJson::from)
          .number("total", "how many messages the query finds", it -> it.found.total())
          .flag(FoundShape.COMPLETE, FoundShape.COMPLETE_MEANS, ResultsJson::complete)
          .objects("rows", "one for each message", ResultRow.SHAPE, ResultsJson::rows)
          .objects("facets", "the values counted", FoundShape.FACET, it -> it.found.facets())
          .object("timeline", "over time, or null", TIMELINE, ResultsJson::timeline);

  /// Whether there was time for all of it.
  public boolean complete() {
    return found.complete() && (timeline == null || timeline.complete());
  }

  private List<ResultRow> rows() {
    return found.messages().stream().map(ResultRow::of).toList();
  }

  /// UTF-8.
  public byte[] bytes() {
    return SHAPE.bytes(this);
  }
}

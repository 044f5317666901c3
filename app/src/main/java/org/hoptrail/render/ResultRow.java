package org.hoptrail.render;

import java.util.List;
import org.hoptrail.model.Hit;
import org.jspecify.annotations.Nullable;

/// A message in a list of results: what the index lists of it, and what a miniature of its route
/// needs.
record ResultRow(Hit.OfMessage hit, ReportGlance report) {

  /// A miniature of more is a line.
  private static final int MOST_HOPS = 40;

  static final Shape<ResultRow> SHAPE =
      new Shape<ResultRow>()
          .text("id", "what the index knows it by", row -> row.hit.id())
          .text("date", "of the newest stamp, or else the author's", row -> row.hit.date())
          .text("from", "the author's address", row -> row.hit.from())
          .text("to", "the first address it was delivered to", row -> row.report.to())
          .text("subject", "the decoded Subject", row -> row.hit.subject())
          .text("verdict", "the findings in one word", row -> row.hit.verdict())
          .texts("because", "the checks that led to the verdict", row -> row.report.because())
          .text("title", "what the first finding says", row -> row.report.title())
          .numberOrNull("hop", "the hop of that finding", row -> row.report.hop())
          .number("hops", "how many hops", row -> row.hit.hops())
          .texts("standings", "of the first " + MOST_HOPS + " hops", ResultRow::standings)
          .numberOrNull("border", "the border hop", row -> row.report.border())
          .numberOrNull("totalSeconds", "from the oldest stamp to the newest", ResultRow::total)
          .text("path", "the file it was read from", row -> row.hit.source().display());

  static ResultRow of(Hit.OfMessage hit) {
    return new ResultRow(hit, ReportGlance.at(hit.json()));
  }

  private List<String> standings() {
    List<String> all = report.standings();
    return all.size() > MOST_HOPS ? all.subList(0, MOST_HOPS) : all;
  }

  private static @Nullable Number total(ResultRow row) {
    return row.hit.total() == null ? null : row.hit.total().toMillis() / 1_000.0;
  }
}

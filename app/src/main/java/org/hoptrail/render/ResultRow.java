package org.hoptrail.render;

import java.util.ArrayList;
import java.util.List;
import org.hoptrail.model.Hit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A message in a list of results: what the index lists of it, and what a miniature of its route
/// needs.
///
/// @param hit the message
/// @param to the first address it was delivered to, or null
/// @param because the checks that led to its verdict
/// @param title what the first finding says, or null
/// @param hop the hop of that finding, or null
/// @param standings of its hops, oldest first
/// @param border the number of its border hop, or null
record ResultRow(
    Hit hit,
    @Nullable String to,
    List<String> because,
    @Nullable String title,
    @Nullable Integer hop,
    List<String> standings,
    @Nullable Integer border) {

  /// A miniature of more is a line.
  private static final int MOST_HOPS = 40;

  private static final JsonMapper JSON = JsonMapper.shared();

  static final Shape<ResultRow> SHAPE =
      new Shape<ResultRow>()
          .text("id", "what the index knows it by", row -> row.hit.id())
          .text("date", "of the newest stamp, or else the author's", row -> row.hit.date())
          .text("from", "the author's address", row -> row.hit.from())
          .text("to", "the first address it was delivered to", ResultRow::to)
          .text("subject", "the decoded Subject", row -> row.hit.subject())
          .text("verdict", "the findings in one word", row -> row.hit.verdict())
          .texts("because", "the checks that led to the verdict", ResultRow::because)
          .text("title", "what the first finding says", ResultRow::title)
          .add("hop", "number", "the hop of that finding", null, (j, row) -> number(j, row.hop))
          .number("hops", "how many hops", row -> row.hit.hops())
          .texts("standings", "of the first " + MOST_HOPS + " hops", ResultRow::standings)
          .add("border", "number", "the border hop", null, (j, row) -> number(j, row.border))
          .add(
              "totalSeconds",
              "number",
              "from the oldest stamp to the newest",
              null,
              ResultRow::total)
          .text("path", "the file it was read from", row -> row.hit.source().display());

  /// Reads what the list of the index does not have from the stored report.
  static ResultRow of(Hit hit) {
    JsonNode report = report(hit);
    List<String> standings = new ArrayList<>();
    for (JsonNode hop : report.at("/route/hops")) {
      if (standings.size() < MOST_HOPS) {
        standings.add(hop.path("standing").asString(""));
      }
    }
    List<String> because = new ArrayList<>();
    report.at("/verdict/because").forEach(check -> because.add(check.asString("")));
    return new ResultRow(
        hit,
        text(report.at("/message/deliveredTo/0")),
        because,
        text(report.at("/findings/0/title")),
        number(report.at("/findings/0/hop")),
        standings,
        number(report.at("/route/boundary/hop")));
  }

  /// What another version stored may be no report; its row shows what the list has.
  private static JsonNode report(Hit hit) {
    try {
      return JSON.readTree(hit.json());
    } catch (JacksonException unreadable) {
      return JSON.createObjectNode();
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isInt() ? node.asInt() : null;
  }

  private static void number(JsonOut json, @Nullable Integer number) {
    if (number == null) {
      json.nothing();
    } else {
      json.number(number);
    }
  }

  private static void total(JsonOut json, ResultRow row) {
    if (row.hit.total() == null) {
      json.nothing();
    } else {
      json.number(row.hit.total().toMillis() / 1_000.0);
    }
  }
}

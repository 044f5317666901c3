package org.hoptrail.http;

import io.javalin.http.Context;
import java.util.List;
import org.hoptrail.index.Fields;
import org.hoptrail.index.Request;
import org.hoptrail.index.SearchQuery;
import org.hoptrail.model.Found;

/// What `/search` was asked for.
///
/// @param query what to look for
/// @param request order, number of rows, and what to count
/// @param from how many messages stand before the first row
/// @param timeline whether to count over time
record Asked(SearchQuery query, Request request, int from, boolean timeline) {

  private static final int ROWS = 25;
  private static final int MOST_ROWS = 200;
  private static final int VALUES = 10;
  private static final int MOST_VALUES = 1_000;

  /// Reads the parameters.
  ///
  /// @throws Refused one of them makes no sense
  static Asked of(Context request) throws Refused {
    SearchQuery query = Parameters.query(request);
    int limit = Parameters.number(request, "limit", ROWS, MOST_ROWS);
    int from = Parameters.number(request, "from", 0, Request.MOST - limit);
    int values = Parameters.number(request, "values", VALUES, MOST_VALUES);
    boolean timeline = "true".equals(request.queryParam("timeline"));
    Request.Order order = Parameters.word(request, "sort", Request.Order.values());
    Request wanted = new Request(Found.What.MESSAGES, order, limit, facets(request), values);
    return new Asked(query, wanted, from, timeline);
  }

  private static List<String> facets(Context request) throws Refused {
    String named = request.queryParam("facets");
    if (named == null || named.isEmpty()) {
      return List.of();
    }
    List<String> known = Fields.facets();
    List<String> wanted = named.equals("all") ? known : List.of(named.split(",", -1));
    if (!known.containsAll(wanted)) {
      throw Parameters.wrong("facets is all, or some of " + String.join(",", known) + ".");
    }
    return wanted.stream().distinct().toList();
  }
}

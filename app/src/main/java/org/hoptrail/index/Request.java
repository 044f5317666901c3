package org.hoptrail.index;

import java.util.List;
import org.hoptrail.model.Found;

/// What is wanted of what a query finds.
///
/// @param what whether messages or deliveries are looked for
/// @param order which come first
/// @param limit how many at most, 0..10,000
/// @param facets the fields whose values are to be counted over everything found
/// @param values how many values of each
public record Request(Found.What what, Order order, int limit, List<String> facets, int values) {

  /// The most messages that are handed over at once.
  public static final int MOST = 10_000;

  public Request {
    facets = List.copyOf(facets);
  }

  /// An order of messages. Those without the value come last.
  public enum Order {
    /// Newest first, by the newest stamp.
    DATE,
    /// Longest under way first.
    TRANSIT,
    /// Those that fit the words best first.
    RELEVANCE
  }
}

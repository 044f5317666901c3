package org.hoptrail.model;

import java.util.List;

/// What a search found.
///
/// @param what what was looked for
/// @param total how many messages, or deliveries, the query finds
/// @param hits the first of them
/// @param facets the counted values, in the order asked for
/// @param complete whether there was time for all of it; if not, the numbers are too small
public record Found(What what, long total, List<Hit> hits, List<Facet> facets, boolean complete) {

  /// What there is in an index.
  public enum What {
    /// Messages, with the hops of their headers.
    MESSAGES,
    /// Deliveries, with the hosts whose logs tell of them.
    DELIVERIES
  }

  public Found {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /// Those of the hits that are messages.
  public List<Hit.OfMessage> messages() {
    return hits.stream()
        .filter(Hit.OfMessage.class::isInstance)
        .map(Hit.OfMessage.class::cast)
        .toList();
  }

  /// The values of one field, most frequent first.
  ///
  /// @param values how many different ones there are
  public record Facet(String field, long values, List<Count> counts) {

    public Facet {
      counts = List.copyOf(counts);
    }
  }

  /// How many messages have a value.
  public record Count(String value, long messages) {}
}

package org.hoptrail.index;

/// What became of the text of a query.
public sealed interface ParsedQuery permits SearchQuery, QueryError {

  /// Reads a query. Never fails: a text that is no query gives a [QueryError].
  static ParsedQuery of(String text) {
    try {
      return new SearchQuery(text, new QueryParser(text).parse());
    } catch (Refused refused) {
      return new QueryError(text, refused.at(), refused.end(), refused.sentence());
    }
  }
}

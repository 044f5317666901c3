package org.hoptrail.check;

/// What the findings of a check rest on, which decides what they can speak against.
public enum Ground {
  /// How one host writes: its ids, dates and wording. Speaks against the stamp itself.
  WRITING,
  /// How stamps and fields fit together. Speaks against the older stamp.
  ROUTE,
  /// The client that a stamp tells of. Speaks against whatever that client brought, not against
  /// the stamp.
  CLIENT,
  /// What a log of the host tells. Speaks against any stamp, our own too.
  LOG
}

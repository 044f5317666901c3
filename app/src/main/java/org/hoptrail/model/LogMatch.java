package org.hoptrail.model;

import org.jspecify.annotations.Nullable;

/// What the log of the receiving host says of one hop.
///
/// @param verdict in one word
/// @param transfer the host's handling of the message, or null when its log has none
/// @param why the evidence in words
public record LogMatch(Verdict verdict, @Nullable Transfer transfer, String why) {

  /// What a log can say of a stamp.
  public enum Verdict {
    /// The log has the id, and everything that both tell agrees.
    CONFIRMED,
    /// The log has the id, but for another message, client or recipient: the stamp was copied or
    /// changed.
    CONTRADICTED,
    /// The log covers the time of the stamp and does not have its id.
    ABSENT,
    /// No log given covers the host and time of the stamp.
    UNCOVERED,
    /// The log has the hop, and no stamp shows it.
    ALONE
  }
}

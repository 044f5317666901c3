package org.hoptrail.model;

import org.hoptrail.model.Finding.Certainty;

/// Something in a stamp that the mail system it names does not write, told by the room of that
/// system. What it means for the message, a check says.
///
/// @param kind what sort of thing
/// @param span the bytes
/// @param certainty how sure it is that the named system did not write them
/// @param says one sentence: what stands there and what the system writes instead
/// @param source where the rule comes from, such as `Postfix global/mail_queue.h`
public record Oddity(Kind kind, Span span, Certainty certainty, String says, String source) {

  /// The sorts of oddities.
  public enum Kind {
    /// An id that the named system cannot have drawn.
    ID,
    /// Words, order or spelling that the named system never uses.
    GRAMMAR,
    /// A version that did not exist at the date of the stamp.
    TOO_NEW,
    /// Figures in the place of an address that are none.
    ADDRESS
  }
}

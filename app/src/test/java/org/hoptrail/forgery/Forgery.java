package org.hoptrail.forgery;

import java.util.Set;
import org.hoptrail.model.RawMessage;

/// A forged message and the truth about it.
///
/// @param message the message
/// @param forged the positions of the stamps that are not what the host they name wrote there, 0 =
///     topmost; empty when the lie is elsewhere
public record Forgery(RawMessage message, Set<Integer> forged) {

  public Forgery {
    forged = Set.copyOf(forged);
  }
}

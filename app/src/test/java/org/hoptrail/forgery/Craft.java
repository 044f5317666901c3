package org.hoptrail.forgery;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One way to forge.
///
/// @param name a short name for tables
/// @param about what is done, one phrase
/// @param act how
public record Craft(String name, String about, Act act) {

  /// How a forgery is made.
  public interface Act {

    /// The forgery, or null when this message (with this other) does not lend itself to it.
    ///
    /// @param other another genuine message, to copy from
    @Nullable Forgery forge(Genuine genuine, Genuine other, RandomGenerator random);
  }
}

package org.hoptrail.model;

import java.util.List;

/// The verdict over a whole message.
///
/// @param level from nothing odd to forged
/// @param because the ids of the checks that led to it
public record MessageVerdict(Level level, List<String> because) {

  public MessageVerdict {
    because = List.copyOf(because);
  }

  /// The four words of a verdict, mildest first.
  public enum Level {
    CONSISTENT,
    UNUSUAL,
    SUSPICIOUS,
    FORGED
  }
}

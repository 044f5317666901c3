package org.hoptrail.pipeline;

import java.util.List;
import org.hoptrail.model.Report;
import org.jspecify.annotations.Nullable;

/// What became of bytes that somebody brought.
///
/// @param report on the first message, or null when there is none
/// @param further how many messages stand behind it, which were not examined
/// @param failures sentences about what could not be read
public record Examined(@Nullable Report report, long further, List<String> failures) {

  public Examined {
    failures = List.copyOf(failures);
  }
}

package org.hoptrail.log;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A mail system as far as logs go.
///
/// @param system its id
/// @param formats how it writes its log; empty when that is not known
/// @param replies how it says that it took a message over
/// @param idTime the moment that lies in a queue id of this system, or null where none does
public record LogWriter(
    String system,
    List<LogFormat> formats,
    List<ReplyFormat> replies,
    Function<String, @Nullable Instant> idTime) {

  /// Keeps copies of the lists.
  public LogWriter {
    formats = List.copyOf(formats);
    replies = List.copyOf(replies);
  }
}

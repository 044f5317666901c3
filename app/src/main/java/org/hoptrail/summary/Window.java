package org.hoptrail.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The time that counts, and how much of it there was.
final class Window {

  private final @Nullable Instant since;
  private final @Nullable Instant until;
  private @Nullable Instant first;
  private @Nullable Instant last;

  Window(@Nullable Instant since, @Nullable Instant until) {
    this.since = since;
    this.until = until;
  }

  /// Whether a time counts; what has none counts only where no window is asked for.
  boolean has(@Nullable Instant at) {
    if (at == null) {
      return since == null && until == null;
    }
    if (since != null && at.isBefore(since) || until != null && !at.isBefore(until)) {
      return false;
    }
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    return true;
  }

  @Nullable Instant first() {
    return first;
  }

  @Nullable Instant last() {
    return last;
  }
}

package org.hoptrail.index;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// When a search has to end, whether it is done or not. May be used by several threads.
final class Deadline implements QueryTimeout {

  private final long start = System.nanoTime();
  private final long patience;
  private volatile boolean met;

  /// @param patience from now on; zero ends before anything is looked at
  Deadline(Duration patience) {
    this.patience = patience.toNanos();
  }

  @Override
  public boolean shouldExit() {
    boolean over = System.nanoTime() - start >= patience;
    met |= over;
    return over;
  }

  /// Whether anything was left undone.
  boolean wasMet() {
    return met;
  }
}

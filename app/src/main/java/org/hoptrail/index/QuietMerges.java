package org.hoptrail.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/// Merges beside the writing. When a merge fails, the writer is closed and the next call to it
/// tells why; nothing more need be said, least of all on standard error.
final class QuietMerges extends ConcurrentMergeScheduler {

  @Override
  protected void handleMergeException(Throwable thrown) {
    // The writer remembers it.
  }
}

package org.hoptrail.ledger;

import java.time.Duration;
import org.apache.lucene.util.ArrayUtil;

/// Puts entries into one piece that share a key near in time, when one of them is known under it.
/// Takes the keys by key and then by time.
final class Runs {

  private final Pieces pieces;
  private final Duration days;
  private final Duration minutes;
  private long key;
  private long time;
  private boolean timeless;
  private boolean known;
  private int[] entries = new int[16];
  private int count;

  /// Entries that are farther apart in time have nothing to do with each other, unless others stand
  /// between them.
  ///
  /// @param days how far
  /// @param minutes how far, where the key is [Role#BRIEF]
  Runs(Pieces pieces, Duration days, Duration minutes) {
    this.pieces = pieces;
    this.days = days;
    this.minutes = minutes;
  }

  void take(long nextKey, long nextTime, int entry, int roles) {
    if ((roles & (Role.KNOWN | Role.SEEKS)) == 0) {
      return;
    }
    boolean same = count > 0 && nextKey == key;
    Duration near = (roles & Role.BRIEF) == 0 ? days : minutes;
    if (!same || !timeless && nextTime - time > near.toMillis()) {
      end();
    }
    // What has no time comes first and fits to everything behind it.
    timeless = same && timeless || nextTime == KeyFile.TIMELESS;
    key = nextKey;
    time = nextTime;
    known |= (roles & Role.KNOWN) != 0;
    entries = ArrayUtil.grow(entries, count + 1);
    entries[count++] = entry;
  }

  /// There are no more.
  void end() {
    for (int i = 1; known && i < count; i++) {
      pieces.unite(entries[0], entries[i]);
    }
    count = 0;
    known = false;
    timeless = false;
  }
}

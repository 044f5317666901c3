package org.hoptrail.graph;

import java.time.Duration;
import org.hoptrail.count.Spread;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// Whether the clock of a receiver is behind that of the sender. A message takes some time and is
/// never there before it was sent; so when most stamps say that it was, a clock is wrong. That a
/// clock is ahead cannot be told from a message that waited.
final class Apart {

  /// Fewer messages prove nothing.
  private static final int ENOUGH = 3;

  /// Less may be the rounding of stamps.
  private static final double NOTABLE = 2;

  private @Nullable Spread behind;
  private long count;

  /// @param transit signed, between the stamps of two hosts of which one gave to the other
  void add(Duration transit) {
    count++;
    if (transit.isNegative()) {
      Spread known = behind == null ? new Spread() : behind;
      known.add(IsoTime.seconds(transit.negated()));
      behind = known;
    }
  }

  long count() {
    return count;
  }

  /// By how many seconds the receiver is behind at least: the median over all messages; 0 when that
  /// is not known, or not worth a word.
  double seconds() {
    Spread known = behind;
    long half = (count + 1) / 2;
    if (known == null || count < ENOUGH || known.count() < half) {
      return 0;
    }
    double median = known.share((double) (known.count() - half + 1) / known.count());
    return median >= NOTABLE ? median : 0;
  }
}

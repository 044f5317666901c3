package org.hoptrail.graph;

import java.time.Duration;
import org.hoptrail.count.Spread;
import org.hoptrail.model.RelayGraph.Times;
import org.hoptrail.text.IsoTime;
import org.jspecify.annotations.Nullable;

/// How long hops took.
final class Clocked {

  /// How long a server keeps trying at least and, as a rule, at most (RFC 5321 4.5.4.1).
  private static final Duration PATIENCE = Duration.ofDays(5);

  private static final Times NONE = new Times(0, 0, 0, 0, 0, 0);

  private @Nullable Spread spread;
  private long lostMillis;
  private long backward;

  /// @param transit signed
  void add(Duration transit) {
    if (transit.isNegative()) {
      backward++;
      return;
    }
    spread().add(IsoTime.seconds(transit));
    lostMillis += transit.compareTo(PATIENCE) > 0 ? PATIENCE.toMillis() : transit.toMillis();
  }

  void addAll(Clocked other) {
    if (other.spread != null) {
      spread().addAll(other.spread);
    }
    lostMillis += other.lostMillis;
    backward += other.backward;
  }

  private Spread spread() {
    Spread known = spread == null ? new Spread() : spread;
    spread = known;
    return known;
  }

  long lostMillis() {
    return lostMillis;
  }

  Times times() {
    Spread known = spread;
    if (known == null) {
      return backward == 0 ? NONE : new Times(0, 0, 0, 0, 0, backward);
    }
    double lost = lostMillis / 1000.0;
    return new Times(
        known.count(), known.share(0.5), known.share(0.95), known.most(), lost, backward);
  }
}

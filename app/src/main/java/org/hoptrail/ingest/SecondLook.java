package org.hoptrail.ingest;

import java.util.function.Supplier;
import org.hoptrail.index.Comparison;
import org.hoptrail.index.StoredRoute;
import org.hoptrail.model.HostClock;
import org.hoptrail.model.UsualRoute;
import org.hoptrail.pipeline.Heard;
import org.hoptrail.pipeline.Judged;
import org.hoptrail.pipeline.Keepsake;
import org.hoptrail.pipeline.Retrial;
import org.hoptrail.text.Arrival;
import org.jspecify.annotations.Nullable;

/// Judges messages again of which others tell something else than when they were judged. Used by
/// one thread.
///
/// Each message is judged by itself when it comes, since what came before it hangs on the order and
/// on where a run was broken off. When all that came is in the index, the index knows what its
/// messages tell of each other, and the order is no matter any more.
final class SecondLook {

  private final Supplier<Retrial> retrials;
  private @Nullable Retrial retrial;

  /// @param retrials asked once, when there is anything to judge
  SecondLook(Supplier<Retrial> retrials) {
    this.retrials = retrials;
  }

  /// The report on a message by what others tell of it; null when it stays as it is.
  @Nullable Judged judge(StoredRoute stored, Comparison others) {
    Retrial known = retrial == null ? retrials.get() : retrial;
    retrial = known;
    Keepsake kept = Keepsake.read(stored.kept(), stored.source());
    return known.compared(stored.source(), stored.header(), kept, new Index(others));
  }

  /// The messages of an index.
  private record Index(Comparison messages) implements Heard.Others {
    @Override
    public Heard.@Nullable First first(long key) {
      return SecondLook.first(messages.first(key));
    }

    @Override
    public @Nullable HostClock clock(String host) {
      return messages.clock(host);
    }

    @Override
    public @Nullable UsualRoute otherThan(Arrival arrival) {
      return messages.otherThan(arrival);
    }
  }

  private static Heard.@Nullable First first(Comparison.@Nullable First first) {
    return first == null
        ? null
        : new Heard.First(first.route().source(), first.route().header(), first.message());
  }
}

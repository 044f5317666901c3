package org.hoptrail.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoptrail.index.Spoken;
import org.hoptrail.log.Assembler.Covered;
import org.hoptrail.model.Delivery;
import org.hoptrail.pipeline.LogBook;
import org.hoptrail.pipeline.ToldLogs;

/// What logs that grow speak of since the last time: the messages of new deliveries, and the time
/// that came since.
final class NewlySpoken {

  /// What a log does not have may still come so long.
  private static final Duration LATE = Duration.ofMinutes(5);

  private Map<String, Covered> before = Map.of();

  /// Everything that logs speak of.
  static Spoken all(ToldLogs told) {
    List<Spoken.Times> times = told.covered().values().stream().map(NewlySpoken::times).toList();
    Set<String> names = told.names();
    return names == null ? new Spoken(told::mayKnow, times) : new Spoken(names, times);
  }

  private static Spoken.Times times(Covered range) {
    return new Spoken.Times(range.from(), range.to());
  }

  /// What is new, when the last time was asked for the same logs.
  ///
  /// @param news the deliveries of which more is known
  Spoken of(List<Delivery> news, LogBook.Told told) {
    List<Spoken.Times> times = new ArrayList<>();
    told.covered()
        .forEach(
            (host, range) -> {
              Covered known = before.get(host);
              if (known == null) {
                times.add(times(range));
              } else if (!known.equals(range)) {
                times.add(new Spoken.Times(known.to().minus(LATE), range.to()));
              }
            });
    before = told.covered();
    return new Spoken(told.names(news), times);
  }
}

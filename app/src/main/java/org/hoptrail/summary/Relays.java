package org.hoptrail.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoptrail.count.Spread;
import org.hoptrail.model.Summary.Delay;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;

/// How long deliveries took, by the domain of the relay.
final class Relays {

  /// Relays that are told apart; all further ones are one.
  private static final int MOST = 5_000;

  private static final String OTHERS = "(others)";

  private final Map<String, Spread> spreads = new HashMap<>();

  void add(Transfer transfer, Attempt last) {
    double delay = last.delay();
    if (Double.isNaN(delay)) {
      Instant from = transfer.receivedAt();
      Instant to = last.at();
      if (!transfer.queued() || from == null || to == null) {
        return;
      }
      Duration between = Duration.between(from, to);
      delay = between.getSeconds() + between.getNano() / 1e9;
    }
    String name = domain(Summarizer.relay(last));
    Spread known = spreads.get(name);
    if (known == null) {
      String kept = spreads.size() < MOST ? name : OTHERS;
      known = spreads.computeIfAbsent(kept, n -> new Spread());
    }
    known.add(Math.max(0, delay));
  }

  /// `mx1.example.com` is of `example.com`; what has no three parts, or is no host, stands for
  /// itself.
  private static String domain(String name) {
    int first = name.indexOf('.');
    boolean host = first > 0 && name.charAt(0) != '[' && name.indexOf('/') < 0;
    boolean parts = host && name.indexOf('.', first + 1) > 0;
    return parts ? name.substring(first + 1) : name;
  }

  List<Delay> slowest(int top) {
    return spreads.entrySet().stream()
        .map(e -> delay(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparingDouble((Delay d) -> -d.p95())
                .thenComparingDouble(d -> -d.most())
                .thenComparing(Delay::relay))
        .limit(top)
        .toList();
  }

  private static Delay delay(String relay, Spread spread) {
    return new Delay(relay, spread.count(), spread.share(0.5), spread.share(0.95), spread.most());
  }
}

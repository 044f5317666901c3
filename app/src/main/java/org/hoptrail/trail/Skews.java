package org.hoptrail.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Transfer.Attempt;
import org.jspecify.annotations.Nullable;

/// How far the clocks of two hosts are apart that gave mail to each other. One was told that the
/// other has the message at the moment the other queued it; what is between the two stamps is the
/// skew, and now and then a long transmission. The median over several messages leaves those out.
/// It takes two hosts to see a skew, and they do not tell which of them is right.
public final class Skews {

  /// Fewer messages prove nothing.
  private static final int ENOUGH = 3;

  /// Less may be the time that the servers took, or the rounding of their stamps.
  private static final long NOTABLE = 2;

  /// Seconds, by the names of both hosts, then by the message.
  private final Map<Pair, Map<String, Long>> apart = new HashMap<>();

  private record Pair(String sender, String receiver) {}

  private Skews() {}

  /// Compares the clocks of all hosts that deliveries passed.
  public static Skews of(List<Delivery> deliveries) {
    Skews skews = new Skews();
    for (Delivery delivery : deliveries) {
      for (int i = 0; i + 1 < delivery.hops().size(); i++) {
        skews.add(delivery.hops().get(i), delivery.hops().get(i + 1));
      }
    }
    return skews;
  }

  private void add(Leg sender, Leg receiver) {
    Attempt last = sender.last();
    Instant sent = last == null ? null : last.at();
    Instant queued = receiver.receivedAt();
    boolean sure = receiver.join() != null && receiver.join().certainty() == Certainty.STRONG;
    if (sent != null && queued != null && sure && !sender.host().equals(receiver.host())) {
      apart
          .computeIfAbsent(new Pair(sender.host(), receiver.host()), p -> new TreeMap<>())
          .put(sender.queueId() + " " + receiver.queueId(), seconds(sent, queued));
    }
  }

  private static long seconds(Instant from, Instant to) {
    return Math.round(Duration.between(from, to).toMillis() / 1000.0);
  }

  /// How far the clock of the receiver is ahead of the sender's, negative when it is behind; null
  /// when that is not known, or not worth a word. Whole seconds.
  public @Nullable Duration ahead(String sender, String receiver) {
    Map<String, Long> known = apart.get(new Pair(sender, receiver));
    if (known == null || known.size() < ENOUGH) {
      return null;
    }
    long median = median(known.values().stream().sorted().toList());
    long spread = median(known.values().stream().map(s -> Math.abs(s - median)).sorted().toList());
    boolean steady = spread <= NOTABLE;
    return steady && Math.abs(median) >= NOTABLE ? Duration.ofSeconds(median) : null;
  }

  private static long median(List<Long> sorted) {
    return sorted.get(sorted.size() / 2);
  }
}

package org.hoptrail.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Transfer.Attempt;

/// What joined pairs of hosts tell of their clocks: one host sent at the moment the other received.
/// The median over all messages between two hosts is how far their clocks are apart.
public final class Clocks {

  /// Zones differ by quarters of an hour.
  private static final long QUARTER = 900;

  /// Differences in seconds, by the two hosts in the order of the mail.
  private final Map<String, Map<String, List<Long>>> apart = new TreeMap<>();

  private Clocks(List<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      for (int i = 0; i + 1 < delivery.hops().size(); i++) {
        pair(delivery.hops().get(i), delivery.hops().get(i + 1));
      }
    }
  }

  private void pair(Leg sender, Leg receiver) {
    Attempt last = sender.last();
    Instant sent = last == null ? null : last.at();
    Instant received = receiver.receivedAt();
    boolean sure = receiver.join() != null && receiver.join().certainty() == Certainty.STRONG;
    if (sent == null || received == null || !sure || sender.host().equals(receiver.host())) {
      return;
    }
    long seconds = Duration.between(sent, received).toSeconds();
    difference(sender.host(), receiver.host()).add(seconds);
    difference(receiver.host(), sender.host()).add(-seconds);
  }

  private List<Long> difference(String from, String to) {
    return apart
        .computeIfAbsent(from, f -> new TreeMap<>())
        .computeIfAbsent(to, t -> new ArrayList<>());
  }

  /// By how much the times of hosts are to be moved whose zone nothing inside their own logs
  /// proves, so that they agree with the hosts whose zone is proved: whole quarters of an hour.
  /// Hosts that no chain of pairs ties to a proved one are not told.
  ///
  /// @param guessed the hosts whose zone is not proved
  public static Map<String, Duration> corrections(List<Delivery> deliveries, Set<String> guessed) {
    Clocks clocks = new Clocks(deliveries);
    Map<String, Long> ahead = new TreeMap<>();
    Deque<String> reached = new ArrayDeque<>();
    for (String host : clocks.apart.keySet()) {
      if (!guessed.contains(host)) {
        ahead.put(host, 0L);
        reached.add(host);
      }
    }
    while (!reached.isEmpty()) {
      String host = reached.poll();
      clocks
          .apart
          .getOrDefault(host, Map.of())
          .forEach(
              (other, differences) -> {
                if (!ahead.containsKey(other)) {
                  long quarters = Math.round(median(differences) / (double) QUARTER);
                  ahead.put(other, ahead.getOrDefault(host, 0L) + quarters * QUARTER);
                  reached.add(other);
                }
              });
    }
    Map<String, Duration> corrections = new TreeMap<>();
    ahead.forEach(
        (host, seconds) -> {
          if (seconds != 0) {
            corrections.put(host, Duration.ofSeconds(-seconds));
          }
        });
    return corrections;
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}

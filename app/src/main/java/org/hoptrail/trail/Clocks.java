package org.hoptrail.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hoptrail.model.Transfer;
import org.jspecify.annotations.Nullable;

/// What joined pairs of hosts tell of their clocks: one host sent at the moment the other received.
/// The median over all messages between two hosts is how far their clocks are apart.
public final class Clocks {

  /// Zones differ by quarters of an hour.
  private static final long QUARTER = 900;

  /// How often which difference in seconds was met, by the two hosts in the order of the mail.
  private final Map<String, Map<String, SortedMap<Long, Integer>>> apart = new TreeMap<>();

  /// Nothing is known yet.
  public Clocks() {}

  /// Takes that a host sent a message at a moment which another received.
  void pair(String sender, @Nullable Instant sent, Transfer received) {
    Instant at = received.receivedAt();
    if (sent != null && at != null && !sender.equals(received.host())) {
      long seconds = Duration.between(sent, at).toSeconds();
      difference(sender, received.host()).merge(seconds, 1, Integer::sum);
      difference(received.host(), sender).merge(-seconds, 1, Integer::sum);
    }
  }

  private Map<Long, Integer> difference(String from, String to) {
    return apart
        .computeIfAbsent(from, f -> new TreeMap<>())
        .computeIfAbsent(to, t -> new TreeMap<>());
  }

  /// By how much the times of hosts are to be moved whose zone nothing inside their own logs
  /// proves, so that they agree with the hosts whose zone is proved: whole quarters of an hour.
  /// Hosts that no chain of pairs ties to a proved one are not told.
  ///
  /// @param guessed the hosts whose zone is not proved
  public Map<String, Duration> corrections(Set<String> guessed) {
    Map<String, Long> ahead = new TreeMap<>();
    Deque<String> reached = new ArrayDeque<>();
    for (String host : apart.keySet()) {
      if (!guessed.contains(host)) {
        ahead.put(host, 0L);
        reached.add(host);
      }
    }
    while (!reached.isEmpty()) {
      String host = reached.poll();
      apart
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

  private static long median(SortedMap<Long, Integer> counts) {
    long half = counts.values().stream().mapToLong(Integer::longValue).sum() / 2;
    long passed = 0;
    for (Map.Entry<Long, Integer> each : counts.entrySet()) {
      passed += each.getValue();
      if (passed > half) {
        return each.getKey();
      }
    }
    return 0;
  }
}

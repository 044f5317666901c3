package org.hoptrail.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Counts wrong tokens of each client, so that nobody can try many.
final class Attempts {

  /// Wrong tokens that one client may send in [#WINDOW].
  static final int ALLOWED = 10;

  /// Nanoseconds after which a client begins anew.
  static final long WINDOW = 60_000_000_000L;

  private static final int CLIENTS = 10_000;

  private record Failures(long since, int count) {}

  private final LongSupplier nanoTime;
  private final Map<String, Failures> byClient =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > CLIENTS;
        }
      };

  /// @param nanoTime a clock that only runs, in nanoseconds
  Attempts(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  synchronized boolean isExhausted(String client) {
    Failures failures = current(client);
    return failures != null && failures.count >= ALLOWED;
  }

  synchronized void failed(String client) {
    Failures before = current(client);
    byClient.put(
        client,
        before == null
            ? new Failures(nanoTime.getAsLong(), 1)
            : new Failures(before.since, before.count + 1));
  }

  private @Nullable Failures current(String client) {
    Failures failures = byClient.get(client);
    if (failures != null && nanoTime.getAsLong() - failures.since > WINDOW) {
      byClient.remove(client);
      return null;
    }
    return failures;
  }
}

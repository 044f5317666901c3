package org.hoptrail.dns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.hoptrail.model.DnsAnswer;
import org.hoptrail.model.DnsQuestion;
import org.jspecify.annotations.Nullable;

/// Answers that are still good, and the questions that are being asked: whoever asks the same
/// meanwhile waits for that answer. Failures are kept for a few seconds (RFC 9520 3.2), so that a
/// hundred messages from one dead domain do not wait a hundred times at once.
final class AnswerCache {

  private static final int MOST = 50_000;
  private static final long LONGEST = Duration.ofDays(1).toSeconds();
  private static final long FAILURE = 5;

  private record Kept(DnsAnswer answer, Instant since, long seconds) {}

  private final Clock clock;
  private final Map<DnsQuestion, Kept> kept =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DnsQuestion, Kept> eldest) {
          return size() > MOST;
        }
      };
  private final ConcurrentMap<DnsQuestion, CompletableFuture<DnsAnswer>> asking =
      new ConcurrentHashMap<>();

  AnswerCache(Clock clock) {
    this.clock = clock;
  }

  /// The answer that is known, or that the source gives.
  DnsAnswer get(DnsQuestion question, Function<DnsQuestion, DnsAnswer> source) {
    DnsAnswer known = known(question);
    if (known != null) {
      return known;
    }
    CompletableFuture<DnsAnswer> mine = new CompletableFuture<>();
    CompletableFuture<DnsAnswer> other = asking.putIfAbsent(question, mine);
    if (other != null) {
      return other.join();
    }
    try {
      DnsAnswer meanwhile = known(question);
      DnsAnswer answer = meanwhile == null ? source.apply(question) : meanwhile;
      keep(answer);
      mine.complete(answer);
      return answer;
    } finally {
      asking.remove(question, mine);
      mine.completeExceptionally(new IllegalStateException("asking failed: " + question));
    }
  }

  private @Nullable DnsAnswer known(DnsQuestion question) {
    synchronized (kept) {
      Kept found = kept.get(question);
      if (found == null) {
        return null;
      }
      long age = Math.max(0, Duration.between(found.since, clock.instant()).toSeconds());
      if (age >= found.seconds) {
        kept.remove(question);
        return null;
      }
      DnsAnswer answer = found.answer;
      return answer.isSilent() ? answer : withTtl(answer, answer.ttl() - age);
    }
  }

  private void keep(DnsAnswer answer) {
    long seconds = answer.isSilent() ? FAILURE : Math.min(answer.ttl(), LONGEST);
    if (seconds > 0) {
      synchronized (kept) {
        kept.putIfAbsent(answer.question(), new Kept(answer, clock.instant(), seconds));
      }
    }
  }

  private static DnsAnswer withTtl(DnsAnswer answer, long ttl) {
    return new DnsAnswer(
        answer.question(),
        answer.outcome(),
        answer.records(),
        answer.aliases(),
        ttl,
        answer.server(),
        answer.at(),
        answer.dnssec(),
        answer.remark());
  }
}

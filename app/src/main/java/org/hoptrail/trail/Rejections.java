package org.hoptrail.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.LogEvent.Refused;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.jspecify.annotations.Nullable;

/// Makes deliveries of what was refused before it was queued. A refusal that the sending host's log
/// tells too is not told again.
final class Rejections {

  /// A server asks for advice and acts on it.
  private static final Duration ADVICE = Duration.ofSeconds(3);

  private final Hosts hosts;
  private final Map<String, List<Sent>> sent = new HashMap<>();
  private final Map<String, List<Refusal>> done = new HashMap<>();

  /// What a host tried for a recipient.
  private record Sent(String host, Recipient recipient) {}

  Rejections(List<Transfer> transfers, Hosts hosts) {
    this.hosts = hosts;
    for (Transfer transfer : transfers) {
      for (Recipient recipient : transfer.recipients()) {
        sent.computeIfAbsent(lower(recipient.address()), a -> new ArrayList<>(1))
            .add(new Sent(transfer.host(), recipient));
      }
    }
  }

  private static String lower(@Nullable String address) {
    return address == null ? "" : address.toLowerCase(Locale.ROOT);
  }

  private static boolean hasCode(Refused what) {
    return !what.reply().isEmpty() && Character.isDigit(what.reply().charAt(0));
  }

  List<Delivery> of(List<Refusal> refusals, Predicate<Delivery> wanted) {
    for (Refusal refusal : refusals) {
      if (hasCode(refusal.what())) {
        done.computeIfAbsent(lower(refusal.what().recipient()), a -> new ArrayList<>(1))
            .add(refusal);
      }
    }
    List<Delivery> found = new ArrayList<>();
    for (Refusal refusal : refusals) {
      Refused what = refusal.what();
      boolean turnedAway = what.turnsAway() && what.recipient() != null;
      Delivery delivery = turnedAway && !isAdvice(refusal) ? delivery(refusal) : null;
      if (delivery != null && wanted.test(delivery) && !isToldBySender(refusal)) {
        found.add(delivery);
      }
    }
    return found;
  }

  /// Whether it is what a policy server advised, and the mail server then did: that is told once.
  private boolean isAdvice(Refusal refusal) {
    if (hasCode(refusal.what())) {
      return false;
    }
    for (Refusal other : done.getOrDefault(lower(refusal.what().recipient()), List.of())) {
      boolean here = other.host().equals(refusal.host());
      if (here && isWithin(other.at(), refusal.at(), ADVICE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(@Nullable Instant one, @Nullable Instant other, Duration limit) {
    return one == null || other == null || Duration.between(one, other).abs().compareTo(limit) <= 0;
  }

  /// Whether a known host's log tells of an attempt that was refused there and then.
  private boolean isToldBySender(Refusal refusal) {
    for (Sent tried : sent.getOrDefault(lower(refusal.what().recipient()), List.of())) {
      if (isTold(tried.recipient(), refusal)
          && hosts.isHost(refusal.what().client(), tried.host())
          && hosts.isKnown(refusal.what().client())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTold(Recipient recipient, Refusal refusal) {
    Instant at = refusal.at();
    for (Attempt attempt : recipient.attempts()) {
      Instant tried = attempt.at();
      boolean near = isWithin(at, tried, Trails.REFUSED_NEAR);
      if (near && attempt.outcome() != Outcome.DELIVERED) {
        return true;
      }
    }
    return false;
  }

  private static Delivery delivery(Refusal refusal) {
    Refused what = refusal.what();
    Outcome outcome = outcome(what);
    Attempt attempt =
        new Attempt(
            refusal.at(),
            null,
            null,
            outcome,
            enhanced(what.reply()),
            what.reply(),
            Double.NaN,
            Double.NaN,
            null,
            refusal.place());
    Leg leg =
        new Leg(
            refusal.host(),
            refusal.system(),
            what.queueId(),
            what.client(),
            refusal.at(),
            List.of(attempt),
            null,
            null,
            List.of(refusal.place()));
    return new Delivery(
        refusal.messageId(),
        what.sender(),
        what.recipient(),
        null,
        null,
        outcome,
        List.of(leg),
        List.of());
  }

  private static Outcome outcome(Refused what) {
    if (what.action().contains("discard")) {
      return Outcome.FILTERED;
    }
    return what.reply().startsWith("4") ? Outcome.DEFERRED : Outcome.REJECTED;
  }

  /// The enhanced status code behind the reply code (RFC 3463), or null.
  private static @Nullable String enhanced(String reply) {
    int start = reply.length() > 4 && (reply.charAt(3) == ' ' || reply.charAt(3) == '-') ? 4 : 0;
    int end = reply.indexOf(' ', start);
    String word = end < 0 ? reply.substring(start) : reply.substring(start, end);
    boolean code = word.length() >= 5 && word.length() <= 9 && word.charAt(1) == '.';
    return code && "245".indexOf(word.charAt(0)) >= 0 ? word : null;
  }
}

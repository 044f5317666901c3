package org.hoptrail.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Refusal;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Summary;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.jspecify.annotations.Nullable;

/// Takes transfers and refusals, counts them, and forgets them.
///
/// A recipient counts once, by what the last attempt came to; every attempt that was put off counts
/// as a deferral too. Messages count by the time they came in, attempts and refusals by their own.
public final class Summarizer {

  private final Window window;
  private final Loops loops;
  private final Suspects suspects;
  private final Lists lists = new Lists();
  private final Relays relays = new Relays();
  private final Hours hours = new Hours();
  private final Work total = new Work();
  private final Map<String, Work> hosts = new HashMap<>();
  private final Map<String, Work> systems = new HashMap<>();
  private final Set<String> queueing = new HashSet<>();

  /// @param idsIn the queue ids that a reply may name
  /// @param since what was before does not count, or null
  /// @param until what is then or later does not count, or null
  public Summarizer(
      Settings settings,
      Function<String, List<String>> idsIn,
      @Nullable Instant since,
      @Nullable Instant until) {
    this.window = new Window(since, until);
    this.loops = new Loops(idsIn);
    this.suspects = new Suspects(settings);
  }

  /// Takes one thing that a line says, before the transfer it belongs to.
  public void event(String host, String system, LogEvent event) {
    if (event instanceof LogEvent.Accepted) {
      queueing.add(system);
    }
    loops.event(host, event);
  }

  /// Takes one host's handling of one message.
  public void transfer(Transfer transfer) {
    if (!transfer.queued() && !queueing.contains(transfer.system())) {
      lists.agent(transfer, window);
      return;
    }
    loops.handed(transfer);
    Work host = hosts.computeIfAbsent(transfer.host(), h -> new Work());
    Work system = systems.computeIfAbsent(transfer.system(), s -> new Work());
    Work[] works = {total, host, system};
    boolean again = loops.isAgain(transfer);
    if (transfer.queued() && !again && window.has(transfer.receivedAt())) {
      received(transfer, works);
    }
    String origin = suspects.origin(transfer);
    for (Recipient recipient : transfer.recipients()) {
      recipient(transfer, recipient, origin, works);
    }
  }

  private void received(Transfer transfer, Work[] works) {
    boolean notice = "".equals(transfer.sender());
    for (Work work : works) {
      work.received(notice, transfer.size());
      work.noticesMade(transfer.notices().size());
    }
    hours.add(transfer.receivedAt(), Hours.RECEIVED);
    lists.received(transfer);
  }

  private void recipient(
      Transfer transfer, Recipient recipient, @Nullable String origin, Work[] works) {
    Attempt last = null;
    for (Attempt attempt : recipient.attempts()) {
      if (!window.has(attempt.at())) {
        continue;
      }
      last = attempt;
      if (attempt.outcome() == Outcome.DEFERRED) {
        deferred(attempt, works);
      }
    }
    if (last == null) {
      return;
    }
    long next = loops.next(transfer);
    if (next != 0 && origin != null) {
      suspects.pass(next, origin);
    }
    if (loops.isHandOver(transfer, last)) {
      for (Work work : works) {
        work.handedOver();
      }
      return;
    }
    if (origin != null) {
      suspects.look(transfer, origin, recipient, last);
    }
    ended(transfer, recipient, last, works);
  }

  private void deferred(Attempt attempt, Work[] works) {
    for (Work work : works) {
      work.deferrals(1);
    }
    hours.add(attempt.at(), Hours.DEFERRED);
    lists.deferred(attempt);
  }

  private void ended(Transfer transfer, Recipient recipient, Attempt last, Work[] works) {
    for (Work work : works) {
      work.ended(last.outcome());
    }
    switch (last.outcome()) {
      case DELIVERED -> {
        hours.add(last.at(), Hours.DELIVERED);
        lists.delivered(transfer, recipient, last);
        relays.add(transfer, last);
      }
      case BOUNCED, REJECTED, EXPIRED -> {
        hours.add(last.at(), Hours.BOUNCED);
        lists.bounced(last);
      }
      case DEFERRED, FILTERED, UNKNOWN -> {}
    }
  }

  /// Takes one refusal.
  public void refusal(Refusal refusal) {
    if (!window.has(refusal.at())) {
      return;
    }
    LogEvent.Refused what = refusal.what();
    if (!what.turnsAway()) {
      lists.remarked(what);
      return;
    }
    total.rejected();
    hosts.computeIfAbsent(refusal.host(), h -> new Work()).rejected();
    systems.computeIfAbsent(refusal.system(), s -> new Work()).rejected();
    hours.add(refusal.at(), Hours.REJECTED);
    lists.rejected(what);
  }

  /// What was counted.
  ///
  /// @param top how many of each kind are named
  public Summary summary(int top, Summary.Reading reading) {
    return new Summary(
        window.first(),
        window.last(),
        total.counts(),
        groups(hosts, top),
        groups(systems, Integer.MAX_VALUE),
        hours.all(),
        lists.deferrals.ranking(top),
        lists.bounces.ranking(top),
        lists.rejections.ranking(top),
        lists.remarks.ranking(top),
        lists.senders.ranking(top),
        lists.recipients.ranking(top),
        lists.clients.ranking(top),
        lists.relays.ranking(top),
        relays.slowest(top),
        lists.tlsIn.ranking(top),
        lists.tlsOut.ranking(top),
        suspects.all(top),
        lists.agents.ranking(top),
        reading);
  }

  private static List<Summary.Group> groups(Map<String, Work> works, int top) {
    return works.entrySet().stream()
        .sorted(
            (a, b) -> {
              int bySize = Long.compare(b.getValue().size(), a.getValue().size());
              return bySize != 0 ? bySize : a.getKey().compareTo(b.getKey());
            })
        .limit(top)
        .map(e -> new Summary.Group(e.getKey(), e.getValue().counts()))
        .toList();
  }

  /// The name under which a relay counts: its own, its address, or the transport.
  static String relay(Attempt attempt) {
    Peer relay = attempt.relay();
    if (relay != null && relay.name() != null) {
      return relay.name().toLowerCase(Locale.ROOT);
    }
    if (relay != null && relay.address() != null) {
      return "[" + relay.address() + "]";
    }
    return attempt.transport() == null ? "(not told)" : attempt.transport();
  }
}

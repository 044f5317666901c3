package org.hoptrail.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hoptrail.model.Delivery.By;
import org.hoptrail.model.Delivery.Join;
import org.hoptrail.model.Finding.Certainty;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.jspecify.annotations.Nullable;

/// Finds the transfer by which a delivery went on.
final class Linker {

  /// How far the clocks may be apart where no id ties the two.
  private static final Duration NEAR = Duration.ofMinutes(10);

  /// What comes next.
  ///
  /// @param next the transfer
  /// @param join what ties it to the one before
  record Link(Transfer next, Join join) {}

  private static final Join HANDED_OVER =
      new Join(
          By.MESSAGE_ID,
          Certainty.MEDIUM,
          "the same Message-ID, submitted on the host right after",
          List.of());

  private static final String PROXY = "the relay is a filter that passed it on under queue id ";

  private final Transfers transfers;
  private final ReplyIds replies;
  private final Hosts hosts;

  /// @param hosts who is met under which name
  Linker(Transfers transfers, ReplyIds replies, Hosts hosts) {
    this.transfers = transfers;
    this.replies = replies;
    this.hosts = hosts;
  }

  /// Who is met under which name.
  Hosts hosts() {
    return hosts;
  }

  /// The next transfer of a recipient as far as ids alone tell it; null when they tell none, or
  /// leave a doubt.
  @Nullable Link sure(Transfer from, Recipient recipient) {
    Attempt last = recipient.last();
    Link link = last == null ? null : byReply(from, last);
    if (last != null && link == null && last.outcome() == Outcome.DELIVERED) {
      link = byFilter(from, last);
    }
    if (link == null || link.join().certainty() != Certainty.STRONG) {
      return null;
    }
    return last == null || isPassedOn(from, last, link) ? null : link;
  }

  /// Whether another host that had the message says that it passed it on to where a reply leads:
  /// then it may be that one's reply.
  private boolean isPassedOn(Transfer from, Attempt last, Link link) {
    if (link.join().by() != By.REPLY) {
      return false;
    }
    String id = replies.told(link.next().system(), link.next().queueId());
    for (Transfer between : transfers.ofMessageId(from.messageId())) {
      boolean near =
          !isSame(between, from) && isNear(last.at(), between.receivedAt(), Trails.APART);
      if (near && between.queued() && names(between.successors(), link, id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(List<String> ids, Link link, String told) {
    return ids.contains(told) || ids.contains(link.next().queueId());
  }

  /// The next transfers of a recipient; none when the logs show none, several when a list or an
  /// alias made several messages of one.
  List<Link> next(Transfer from, Recipient recipient) {
    Attempt last = recipient.last();
    if (last == null || last.outcome() != Outcome.DELIVERED) {
      return List.of();
    }
    Link link = byReply(from, last);
    if (link == null) {
      link = byFilter(from, last);
    }
    if (link != null) {
      return List.of(link);
    }
    return byMessageId(from, recipient, last);
  }

  /// The queue id that the next host gave the message in its reply, or null.
  @Nullable String queuedAs(Recipient recipient, @Nullable Link link) {
    if (link != null && link.join().by() == By.REPLY) {
      return link.next().queueId();
    }
    Attempt last = recipient.last();
    String reply = last == null || last.outcome() != Outcome.DELIVERED ? null : last.reply();
    List<String> ids = reply == null ? List.of() : replies.of(reply);
    return ids.isEmpty() ? null : ids.getFirst();
  }

  private @Nullable Link byReply(Transfer from, Attempt last) {
    if (last.reply() == null || last.outcome() != Outcome.DELIVERED) {
      return null;
    }
    List<Transfer> found = new ArrayList<>();
    String id = "";
    for (String candidate : replies.of(last.reply())) {
      for (Transfer to : transfers.ofId(candidate)) {
        if (!isSame(to, from) && fits(from, last, to)) {
          found.add(to);
          id = candidate;
        }
      }
    }
    Transfer proxy = proxy(from, last, id);
    return proxy == null
        ? best(from, last, found, By.REPLY, "the reply names its queue id " + id)
        : new Link(proxy, new Join(By.REPLY, Certainty.STRONG, PROXY + id, List.of()));
  }

  /// A filter at the relay that passes the message on while it takes it, and the next host's reply
  /// back: the id in the reply is not its own.
  private @Nullable Transfer proxy(Transfer from, Attempt last, String id) {
    for (Transfer between : transfers.ofMessageId(from.messageId())) {
      boolean passedOn =
          between.successors().contains(id)
              && !isSame(between, from)
              && isNear(last.at(), between.receivedAt(), Trails.APART);
      if (passedOn && between.queued() && hosts.isHost(last.relay(), between.host())) {
        return between;
      }
    }
    return null;
  }

  private boolean fits(Transfer from, Attempt last, Transfer to) {
    boolean otherMessage =
        from.messageId() != null
            && to.messageId() != null
            && !from.messageId().equals(to.messageId());
    return !otherMessage && isNear(last.at(), to.receivedAt(), Trails.APART);
  }

  private @Nullable Link byFilter(Transfer from, Attempt last) {
    List<Transfer> found = new ArrayList<>();
    for (String id : from.successors()) {
      for (Transfer to : transfers.ofId(id)) {
        if (!isSame(to, from) && fits(from, last, to)) {
          found.add(to);
        }
      }
    }
    for (Transfer to : transfers.ofMessageId(from.messageId())) {
      if (from.queueId().equals(to.parent()) && fits(from, last, to)) {
        found.add(to);
      }
    }
    return best(from, last, found, By.FILTER, "a filter names both ids");
  }

  /// The same Message-ID, queued near the time of the delivery, by a client that is the host before
  /// or at a host that is the relay, or handed over on the host itself.
  private List<Link> byMessageId(Transfer from, Recipient recipient, Attempt last) {
    List<Transfer> sent = new ArrayList<>();
    List<Link> handedOver = new ArrayList<>();
    for (Transfer to : transfers.ofMessageId(from.messageId())) {
      boolean later = !isSame(to, from) && isNear(last.at(), to.receivedAt(), NEAR);
      if (!later || !to.queued()) {
        continue;
      }
      if (isHandedOver(from, to, last)) {
        handedOver.add(new Link(to, HANDED_OVER));
      } else if (isSent(from, to, last, recipient)) {
        sent.add(to);
      }
    }
    Link best = best(from, last, sent, By.MESSAGE_ID, "the same Message-ID at the same time");
    return best == null ? handedOver : List.of(best);
  }

  /// To a program on the host that submitted it again: a list, a filter, a forwarder.
  private static boolean isHandedOver(Transfer from, Transfer to, Attempt last) {
    boolean here = from.host().equals(to.host());
    boolean fromHere = to.client() == null || to.client().isLoopback();
    boolean toHere =
        last.relay() == null || last.relay().address() == null || last.relay().isLoopback();
    return here && fromHere && toHere && !isBefore(to, from);
  }

  private boolean isSent(Transfer from, Transfer to, Attempt last, Recipient recipient) {
    if (from.host().equals(to.host()) || last.relay() == null) {
      return false;
    }
    return (to.recipients().isEmpty() || has(to, recipient))
        && (hosts.isHost(last.relay(), to.host()) || hosts.isHost(to.client(), from.host()));
  }

  /// Whether a transfer is for an address, under which it may have come in.
  static boolean has(Transfer transfer, Recipient wanted) {
    for (Recipient recipient : transfer.recipients()) {
      if (isFor(recipient, wanted)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a recipient of the next host is that of the one before: under its own address, or the
  /// one it had before an alias.
  static boolean isFor(Recipient next, Recipient before) {
    String address = lower(before.address());
    return lower(next.address()).equals(address)
        || next.original() != null && lower(next.original()).equals(address);
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  private static boolean isBefore(Transfer a, Transfer b) {
    Instant first = a.receivedAt();
    Instant second = b.receivedAt();
    return first != null && second != null && first.isBefore(second);
  }

  /// One incarnation of an id is the same as itself, whatever else.
  private static boolean isSame(Transfer a, Transfer b) {
    return a.host().equals(b.host())
        && a.queueId().equals(b.queueId())
        && a.instance().equals(b.instance());
  }

  private static boolean isNear(@Nullable Instant a, @Nullable Instant b, Duration limit) {
    return a == null || b == null || Duration.between(a, b).abs().compareTo(limit) <= 0;
  }

  private @Nullable Link best(
      Transfer from, Attempt last, List<Transfer> found, By by, String why) {
    if (found.isEmpty()) {
      return null;
    }
    List<Transfer> ranked = distinct(found);
    if (ranked.size() == 1) {
      Certainty alone = by == By.MESSAGE_ID ? Certainty.MEDIUM : Certainty.STRONG;
      return new Link(ranked.getFirst(), new Join(by, alone, why, List.of()));
    }
    Comparator<Transfer> order = Comparator.comparingInt(to -> -score(from, last, to));
    ranked.sort(order.thenComparing(Transfers.ORDER));
    Transfer best = ranked.getFirst();
    int score = score(from, last, best);
    List<String> others =
        ranked.stream()
            .skip(1)
            .filter(to -> score(from, last, to) >= score)
            .map(to -> to.host() + " " + to.queueId())
            .toList();
    Certainty certainty =
        !others.isEmpty()
            ? Certainty.WEAK
            : by == By.MESSAGE_ID ? Certainty.MEDIUM : Certainty.STRONG;
    return new Link(best, new Join(by, certainty, why, others));
  }

  private static List<Transfer> distinct(List<Transfer> found) {
    return found.size() == 1 ? found : new ArrayList<>(found.stream().distinct().toList());
  }

  /// How well a candidate fits beside what made it one.
  private int score(Transfer from, Attempt last, Transfer to) {
    int score = 0;
    score += from.messageId() != null && from.messageId().equals(to.messageId()) ? 8 : 0;
    score += hosts.isHost(last.relay(), to.host()) ? 4 : 0;
    score += hosts.isHost(to.client(), from.host()) ? 4 : 0;
    score += isNear(last.at(), to.receivedAt(), NEAR) ? 2 : 0;
    score += Objects.equals(from.sender(), to.sender()) ? 1 : 0;
    return score;
  }
}

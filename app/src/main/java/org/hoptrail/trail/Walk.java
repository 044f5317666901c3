package org.hoptrail.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Join;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.LogPlace;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.trail.Linker.Link;
import org.jspecify.annotations.Nullable;

/// Follows a message from the first host on, recipient by recipient, to wherever the logs end.
final class Walk {

  /// Hosts one message may pass; a mail loop ends here (RFC 5321 6.3 asks for 100).
  private static final int LONGEST = 100;

  private final Linker linker;
  private final Set<Transfer> seen = Identity.set();

  Walk(Linker linker) {
    this.linker = linker;
  }

  /// What was walked over so far.
  Set<Transfer> seen() {
    return seen;
  }

  /// The deliveries of a message that begins with a transfer.
  List<Delivery> from(Transfer first) {
    List<Delivery> found = new ArrayList<>();
    seen.add(first);
    if (first.recipients().isEmpty()) {
      Leg only = leg(first, null, null, List.of(), null);
      Path path = new Path(first, null);
      path.messageId = first.messageId();
      path.legs.add(only);
      found.add(delivery(path, first, null, Outcome.UNKNOWN));
    }
    for (Recipient recipient : first.recipients()) {
      Path path = new Path(first, recipient);
      step(path, first, recipient, null, found);
    }
    return found;
  }

  /// The way behind: where it began, and the hosts passed.
  private static final class Path {
    private final Transfer first;
    private final @Nullable Recipient start;
    private final List<Leg> legs;
    private final Set<Transfer> passed;

    /// What any way from here has told: shared by all copies, for where two ways meet, what lies
    /// behind is told once. Otherwise mail that goes in circles has more ways than can be told.
    private final Set<Recipient> told;

    private @Nullable String messageId;

    Path(Transfer first, @Nullable Recipient start) {
      this(first, start, new ArrayList<>(), Identity.set(), Identity.set());
    }

    private Path(
        Transfer first,
        @Nullable Recipient start,
        List<Leg> legs,
        Set<Transfer> passed,
        Set<Recipient> told) {
      this.first = first;
      this.start = start;
      this.legs = legs;
      this.passed = passed;
      this.told = told;
    }

    Path copy() {
      Path copy = new Path(first, start, new ArrayList<>(legs), Identity.copy(passed), told);
      copy.messageId = messageId;
      return copy;
    }
  }

  private void step(
      Path path, Transfer at, Recipient recipient, @Nullable Join join, List<Delivery> found) {
    List<Link> links = linker.next(at, recipient);
    path.passed.add(at);
    path.messageId = path.messageId == null ? at.messageId() : path.messageId;
    Link first = links.isEmpty() ? null : links.getFirst();
    List<LogPlace> more = first == null ? List.of() : ofAgent(at, first.next());
    path.legs.add(leg(at, recipient, join, more, linker.queuedAs(recipient, first)));
    boolean ended = true;
    for (Link link : more.isEmpty() ? links : List.<Link>of()) {
      if (!path.passed.contains(link.next()) && path.legs.size() < LONGEST) {
        ended = false;
        onward(path.copy(), at, recipient, link, found);
      }
    }
    if (ended) {
      found.add(delivery(path, at, recipient, recipient.outcome()));
    }
  }

  /// The lines of what comes next when that is an agent of this host; then the way ends there.
  private List<LogPlace> ofAgent(Transfer at, Transfer next) {
    if (!isAgent(at, next)) {
      return List.of();
    }
    seen.add(next);
    return next.places();
  }

  private void onward(
      Path path, Transfer at, Recipient recipient, Link link, List<Delivery> found) {
    Transfer next = link.next();
    seen.add(next);
    List<Recipient> onward = recipients(at, recipient, next);
    if (onward.isEmpty()) {
      path.legs.add(leg(next, null, link.join(), List.of(), null));
      found.add(delivery(path, next, recipient, Outcome.UNKNOWN));
    }
    for (Recipient each : onward) {
      if (path.told.add(each)) {
        step(path.copy(), next, each, link.join(), found);
      }
    }
  }

  /// An agent that put the message into a mailbox or looked at it, and queued nothing: its lines
  /// belong to the host that handed the message to it.
  private static boolean isAgent(Transfer at, Transfer next) {
    return !next.queued() && at.host().equals(next.host()) && !at.system().equals(next.system());
  }

  /// Which recipients of the next host came from this one: those of its address, else those that no
  /// other recipient of this transfer accounts for.
  private static List<Recipient> recipients(Transfer at, Recipient recipient, Transfer next) {
    List<Recipient> own = new ArrayList<>();
    List<Recipient> free = new ArrayList<>();
    for (Recipient each : next.recipients()) {
      if (Linker.isFor(each, recipient)) {
        own.add(each);
      } else if (at.recipients().stream().noneMatch(other -> Linker.isFor(each, other))) {
        free.add(each);
      }
    }
    return own.isEmpty() ? free : own;
  }

  private static Delivery delivery(
      Path path, Transfer last, @Nullable Recipient end, Outcome outcome) {
    Transfer first = path.first;
    Recipient start = path.start;
    String recipient = end == null ? null : end.address();
    String original = start == null ? null : start.original();
    String came = original == null && start != null ? start.address() : original;
    List<String> notices =
        last.notices().stream().map(n -> last.host() + " " + n.queueId()).toList();
    return new Delivery(
        path.messageId == null ? last.messageId() : path.messageId,
        first.sender(),
        recipient,
        came == null || came.equalsIgnoreCase(recipient) ? null : came,
        first.subject() == null ? last.subject() : first.subject(),
        outcome,
        path.legs,
        notices);
  }

  private static Leg leg(
      Transfer at,
      @Nullable Recipient recipient,
      @Nullable Join join,
      List<LogPlace> more,
      @Nullable String queuedAs) {
    List<Attempt> attempts = recipient == null ? List.of() : recipient.attempts();
    List<LogPlace> places = new ArrayList<>(at.places());
    for (Recipient each : recipient == null ? List.<Recipient>of() : at.recipients()) {
      each.attempts().forEach(attempt -> remove(places, attempt, attempts));
    }
    places.addAll(more);
    return new Leg(
        at.host(),
        at.system(),
        at.queueId(),
        at.client(),
        at.receivedAt(),
        attempts,
        queuedAs,
        join,
        places);
  }

  /// Lines about another recipient, unless they speak of this one too.
  private static void remove(List<LogPlace> places, Attempt other, List<Attempt> own) {
    if (own.stream().noneMatch(attempt -> attempt.place().equals(other.place()))) {
      places.remove(other.place());
    }
  }
}

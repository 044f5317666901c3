package org.hoptrail.summary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.jspecify.annotations.Nullable;

/// Knows which messages a content filter gave back: those are not received anew, and what was
/// brought to the filter was not delivered. The lines prove it in one of three ways: the reply that
/// ended the delivery to a local relay names the id of a message that came in on the host itself;
/// the message tells its id before; or a message with the same Message-ID came in on the host
/// itself while the one before was still there, and that one went to a transport that is no
/// mailbox.
///
/// The memory covers the last 32,768 messages of each kind.
final class Loops {

  private static final Set<String> MAILBOXES =
      Set.of("local", "virtual", "lmtp", "maildrop", "procmail", "dovecot", "mailbox");

  private final Function<String, List<String>> idsIn;
  private final Recent local = new Recent();
  private final Recent next = new Recent();
  private final Recent again = new Recent();
  private final Recent byMessageId = new Recent();
  private final Recent followed = new Recent();

  /// @param idsIn the queue ids that a reply may name
  Loops(Function<String, List<String>> idsIn) {
    this.idsIn = idsIn;
  }

  void event(String host, LogEvent event) {
    switch (event) {
      case LogEvent.Accepted e -> accepted(host, e);
      case LogEvent.Identified e -> identified(host, e);
      case LogEvent.Attempted e -> attempted(host, e);
      default -> {}
    }
  }

  private void accepted(String host, LogEvent.Accepted event) {
    Peer client = event.client();
    boolean inside = client == null ? event.session() == null : client.isLoopback();
    if (event.parent() != null) {
      again.add(Recent.key(host, event.queueId()));
    }
    if (inside || event.parent() != null) {
      local.add(Recent.key(host, event.queueId()));
    }
  }

  private void identified(String host, LogEvent.Identified event) {
    String id = event.messageId();
    if (id.length() < 3) {
      return;
    }
    long named = Recent.key(host, id);
    long message = Recent.key(host, event.queueId());
    long before = byMessageId.get(named);
    if (before == 0) {
      byMessageId.put(named, message);
    } else if (before != message && local.has(message)) {
      again.add(message);
      followed.add(before);
      byMessageId.put(named, message);
    }
  }

  private void attempted(String host, LogEvent.Attempted event) {
    String id = next(host, event.queueId(), event.outcome(), event.relay(), event.reply());
    if (id != null) {
      again.add(Recent.key(host, id));
      next.put(Recent.key(host, event.queueId()), Recent.key(host, id));
    }
  }

  /// The id under which a message came back, told by a reply; null when the reply tells none.
  private @Nullable String next(
      String host, String from, Outcome outcome, @Nullable Peer relay, @Nullable String reply) {
    if (outcome != Outcome.DELIVERED || reply == null || !isLocal(relay)) {
      return null;
    }
    for (String id : idsIn.apply(reply)) {
      if (!id.equals(from) && local.has(Recent.key(host, id))) {
        return id;
      }
    }
    return null;
  }

  private static boolean isLocal(@Nullable Peer relay) {
    return relay == null || relay.address() == null || relay.isLoopback();
  }

  /// Whether the message was on the host before, under another id.
  boolean isAgain(Transfer transfer) {
    return transfer.parent() != null || again.has(key(transfer));
  }

  /// Whether an attempt brought the message to a filter that gave it back.
  boolean isHandOver(Transfer transfer, Attempt attempt) {
    if (attempt.outcome() != Outcome.DELIVERED || !isLocal(attempt.relay())) {
      return false;
    }
    if (next(transfer) != 0) {
      Peer relay = attempt.relay();
      return relay != null && relay.isLoopback() || !isMailbox(attempt);
    }
    return followed.has(key(transfer)) && !isMailbox(attempt);
  }

  /// The [Recent#key] of the message as which this one came back, or 0.
  long next(Transfer transfer) {
    return next.get(key(transfer));
  }

  private static long key(Transfer transfer) {
    return Recent.key(transfer.host(), transfer.queueId());
  }

  private static boolean isMailbox(Attempt attempt) {
    String transport = attempt.transport();
    return transport == null || MAILBOXES.contains(transport.toLowerCase(Locale.ROOT));
  }

  /// A filter told under which ids it gave a message back.
  void handed(Transfer transfer) {
    if (transfer.queued()) {
      transfer.successors().forEach(id -> again.add(Recent.key(transfer.host(), id)));
    }
  }
}

package org.hoptrail.summary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.count.Tally;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.hoptrail.model.Transfer.Tls;
import org.jspecify.annotations.Nullable;

/// Who sent how much to whom, by which way, and why not.
final class Lists {

  private static final int KNOWN = 2_000;

  final Tally deferrals = new Tally();
  final Tally bounces = new Tally();
  final Tally rejections = new Tally();
  final Tally remarks = new Tally();
  final Tally senders = new Tally();
  final Tally recipients = new Tally();
  final Tally clients = new Tally();
  final Tally relays = new Tally();
  final Tally tlsIn = new Tally();
  final Tally tlsOut = new Tally();
  final Tally agents = new Tally();

  private final Map<String, String> reasons = new HashMap<>();

  void received(Transfer transfer) {
    String sender = transfer.sender();
    if (sender != null) {
      senders.add(sender.isEmpty() ? "<>" : lower(sender), 1, transfer.size());
    }
    Peer client = transfer.client();
    if (client == null) {
      clients.add("(the host itself)", 1, transfer.size());
      return;
    }
    clients.add(name(client), 1, transfer.size());
    if (!client.isLoopback()) {
      tlsIn.add(tls(transfer.tls(), transfer.protocol()));
    }
  }

  void delivered(Transfer transfer, Recipient recipient, Attempt last) {
    recipients.add(lower(recipient.address()), 1, transfer.size());
    relays.add(Summarizer.relay(last), 1, transfer.size());
    Peer relay = last.relay();
    if (relay != null && relay.address() != null && !relay.isLoopback()) {
      tlsOut.add(tls(last.tls(), null));
    }
  }

  void deferred(Attempt attempt) {
    deferrals.add(reason(attempt));
  }

  void bounced(Attempt attempt) {
    String reason = reason(attempt);
    bounces.add(attempt.outcome() == Outcome.EXPIRED ? "expired: " + reason : reason);
  }

  void rejected(LogEvent.Refused what) {
    String stage = what.stage() == null ? "" : what.stage() + " ";
    rejections.add(stage + Reason.of(what.reply(), null));
  }

  void remarked(LogEvent.Refused what) {
    remarks.add(what.action());
  }

  /// A delivery told by an agent without a queue.
  void agent(Transfer transfer, Window window) {
    for (Recipient recipient : transfer.recipients()) {
      Attempt last = recipient.last();
      if (last != null && window.has(last.at())) {
        agents.add(transfer.system() + " " + last.outcome().word());
      }
    }
  }

  /// Reasons come again and again in the same words.
  private String reason(Attempt attempt) {
    String key = attempt.dsn() + "\n" + attempt.reply();
    String known = reasons.get(key);
    if (known == null) {
      known = Reason.of(attempt.reply(), attempt.dsn());
      if (reasons.size() >= KNOWN) {
        reasons.clear();
      }
      reasons.put(key, known);
    }
    return known;
  }

  private static String name(Peer client) {
    String address = client.address() == null ? "" : "[" + client.address() + "]";
    String name = client.name() == null ? "" : lower(client.name());
    return name.isEmpty() && address.isEmpty() ? "(not told)" : name + address;
  }

  private static String tls(@Nullable Tls tls, @Nullable String protocol) {
    if (tls != null) {
      return tls.version() == null ? "TLS, version not logged" : tls.version();
    }
    String with = protocol == null ? "" : lower(protocol);
    boolean said = with.startsWith("esmtps") || with.equals("smtps") || with.equals("https");
    return said ? "TLS, version not logged" : "none logged";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

package org.hoptrail.summary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Settings;
import org.hoptrail.model.Summary.Suspect;
import org.hoptrail.model.Transfer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.model.Transfer.Recipient;
import org.jspecify.annotations.Nullable;

/// Finds mail that a host took from an outside client without a login and brought to a host
/// outside: what an open relay does. A gateway that relays to its own stores by public addresses
/// does so too, unless the settings name its networks or domains. Where a content filter is between
/// the two, the client is that of the message before.
final class Suspects {

  private static final int MOST = 10_000;

  private static final class Case {
    private long count;
    private final @Nullable String sender;
    private final Recipient recipient;
    private final Attempt attempt;

    Case(@Nullable String sender, Recipient recipient, Attempt attempt) {
      this.sender = sender;
      this.recipient = recipient;
      this.attempt = attempt;
    }
  }

  private final Settings settings;

  /// By [Recent#key] of the message, the last that filters gave back.
  private final Map<Long, String> origins =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
          return size() > MOST;
        }
      };

  private final Map<String, Case> cases = new HashMap<>();

  Suspects(Settings settings) {
    this.settings = settings;
  }

  /// The outside client that brought a message without a login, or null.
  @Nullable String origin(Transfer transfer) {
    Peer client = transfer.client();
    if (transfer.user() == null && client != null && isOutside(client.address())) {
      return String.valueOf(client.address());
    }
    boolean inside = client == null || client.isLoopback();
    return inside ? origins.get(Recent.key(transfer.host(), transfer.queueId())) : null;
  }

  /// A filter gave the message of an outside client back.
  ///
  /// @param next the [Recent#key] that it has now
  void pass(long next, String origin) {
    origins.put(next, origin);
  }

  void look(Transfer transfer, String origin, Recipient recipient, Attempt last) {
    Peer relay = last.relay();
    String original = recipient.original();
    boolean forwarded = original != null && !original.equalsIgnoreCase(recipient.address());
    boolean outside = relay != null && isOutside(relay.address());
    if (!outside || forwarded || isOwn(recipient.address())) {
      return;
    }
    Case known = cases.get(origin);
    if (known == null && cases.size() < MOST) {
      known = new Case(transfer.sender(), recipient, last);
      cases.put(origin, known);
    }
    if (known != null) {
      known.count++;
    }
  }

  /// Whether an address is of a domain of ours, as far as the settings tell.
  private boolean isOwn(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    for (String own : settings.own().domains()) {
      if (domain.equals(own) || domain.endsWith("." + own)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutside(@Nullable IpAddress address) {
    return address != null
        && !address.isLoopback()
        && !address.isPrivate()
        && !address.isLinkLocal()
        && !address.isSharedCgn()
        && !settings.own().hasAddress(address);
  }

  List<Suspect> all(int top) {
    return cases.entrySet().stream()
        .map(e -> suspect(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong((Suspect s) -> -s.count()).thenComparing(Suspect::client))
        .limit(top)
        .toList();
  }

  private static Suspect suspect(String client, Case found) {
    return new Suspect(
        client, found.count, found.sender, found.recipient.address(), found.attempt.place());
  }
}

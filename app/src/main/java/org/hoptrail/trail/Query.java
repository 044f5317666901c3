package org.hoptrail.trail;

import java.util.Locale;
import org.hoptrail.model.Delivery;
import org.hoptrail.model.Delivery.Leg;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.IpNetwork;
import org.hoptrail.model.Peer;
import org.hoptrail.model.Transfer.Attempt;
import org.hoptrail.text.PlainRun;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the logs: a Message-ID, a queue id, an address, a domain, a host, an
/// IP address or network, words of a subject, or `*` for everything. What it is shows in its form;
/// what can be several things is looked for as all of them. Letter case is ignored, save in queue
/// ids.
public final class Query {

  /// A mark that is shorter stands in too many lines.
  private static final int SHORTEST = 4;

  private final String text;
  private final String lower;
  private final @Nullable IpNetwork network;

  /// @param text as the user typed it
  public Query(String text) {
    this.text = text.strip();
    this.lower = this.text.toLowerCase(Locale.ROOT);
    this.network = network(this.text);
  }

  private static @Nullable IpNetwork network(String text) {
    IpAddress single = IpAddress.parse(text);
    if (single != null) {
      return IpNetwork.parse(text + (single.v4() ? "/32" : "/128"));
    }
    return text.indexOf('/') > 0 ? IpNetwork.parse(text) : null;
  }

  /// Whether a delivery is one of those looked for.
  public boolean matches(Delivery delivery) {
    if (text.equals("*")) {
      return true;
    }
    if (network != null) {
      return delivery.hops().stream().anyMatch(this::isAt);
    }
    return isMessageId(delivery.messageId())
        || isAddress(delivery.sender())
        || isAddress(delivery.recipient())
        || isAddress(delivery.originalRecipient())
        || isSubject(delivery.subject())
        || delivery.hops().stream().anyMatch(this::isNamed);
  }

  /// A text that stands, letter case aside, in a log line of every delivery that matches, unless it
  /// matches by the name of a host or by an encoded subject; null when there is none.
  public @Nullable String mark() {
    boolean single = network != null && text.indexOf('/') < 0 && text.indexOf(':') < 0;
    if (text.equals("*") || network != null && !single) {
      return null;
    }
    boolean bracketed = text.startsWith("<") && text.endsWith(">") && text.length() > 1;
    String bare = bracketed ? text.substring(1, text.length() - 1) : text;
    String run = PlainRun.longest(bare.startsWith("@") ? bare.substring(1) : bare);
    return run.length() < SHORTEST ? null : run;
  }

  /// Whether it may be words of a subject.
  public boolean mayBeSubject() {
    return network == null && lower.length() > 2 && lower.indexOf('@') < 0;
  }

  private boolean isMessageId(@Nullable String messageId) {
    return messageId != null && (messageId.equals(text) || messageId.equals("<" + text + ">"));
  }

  private boolean isAddress(@Nullable String address) {
    if (address == null) {
      return false;
    }
    String candidate = address.toLowerCase(Locale.ROOT);
    boolean bracketed = lower.startsWith("<") && lower.endsWith(">");
    String wanted = bracketed ? lower.substring(1, lower.length() - 1) : lower;
    if (candidate.equals(wanted)) {
      return true;
    }
    int at = candidate.lastIndexOf('@');
    String domain = candidate.substring(at + 1);
    String wantedDomain = wanted.startsWith("@") ? wanted.substring(1) : wanted;
    return at >= 0 && isUnder(domain, wantedDomain);
  }

  private static boolean isUnder(String name, String domain) {
    return name.equals(domain) || domain.indexOf('.') > 0 && name.endsWith("." + domain);
  }

  /// Whether a subject holds it.
  public boolean isSubject(@Nullable String subject) {
    return subject != null && mayBeSubject() && subject.toLowerCase(Locale.ROOT).contains(lower);
  }

  private boolean isNamed(Leg leg) {
    return text.equals(leg.queueId())
        || text.equals(leg.queuedAs())
        || isHost(leg.host())
        || isHost(leg.client() == null ? null : leg.client().name())
        || leg.attempts().stream().anyMatch(a -> a.relay() != null && isHost(a.relay().name()));
  }

  /// Whether it means a host, or the domain a host is in.
  public boolean isHost(@Nullable String name) {
    return name != null && network == null && isUnder(name.toLowerCase(Locale.ROOT), lower);
  }

  private boolean isAt(Leg leg) {
    return isIn(leg.client()) || leg.attempts().stream().map(Attempt::relay).anyMatch(this::isIn);
  }

  private boolean isIn(@Nullable Peer peer) {
    return peer != null
        && peer.address() != null
        && network != null
        && network.contains(peer.address());
  }
}

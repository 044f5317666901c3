package org.hoptrail.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of one message to one recipient through the logs of all hosts.
///
/// @param messageId its Message-ID, or null when no log tells it
/// @param sender the reverse-path of the first host, empty for the null path, or null
/// @param recipient the address the last host acted on, or null when no log tells it
/// @param originalRecipient the address the first host got, when it is another
/// @param subject when a log tells it, or null
/// @param outcome what became of it at the last host
/// @param hops the hosts that queued it, first to last
/// @param notices notices that were made about it, as `HOST QUEUE-ID`
public record Delivery(
    @Nullable String messageId,
    @Nullable String sender,
    @Nullable String recipient,
    @Nullable String originalRecipient,
    @Nullable String subject,
    Outcome outcome,
    List<Leg> hops,
    List<String> notices) {

  /// Keeps copies of the lists.
  public Delivery {
    hops = List.copyOf(hops);
    notices = List.copyOf(notices);
  }

  /// One host on the way.
  ///
  /// @param host its name
  /// @param system the id of its mail system
  /// @param queueId the name of the message there; null when it never got one
  /// @param client who brought it, or null
  /// @param receivedAt when it was queued, or null
  /// @param attempts what was tried there for this recipient, oldest first
  /// @param queuedAs the queue id that the next host gave it, in its reply, or null
  /// @param join how this host was tied to the one before; null at the first
  /// @param log the lines of this message and recipient
  public record Leg(
      String host,
      String system,
      @Nullable String queueId,
      @Nullable Peer client,
      @Nullable Instant receivedAt,
      List<Transfer.Attempt> attempts,
      @Nullable String queuedAs,
      @Nullable Join join,
      List<LogPlace> log) {

    /// Keeps copies of the lists.
    public Leg {
      attempts = List.copyOf(attempts);
      log = List.copyOf(log);
    }

    /// The last attempt, or null.
    public Transfer.@Nullable Attempt last() {
      return attempts.isEmpty() ? null : attempts.getLast();
    }
  }

  /// How two hosts were tied together.
  ///
  /// @param by the evidence
  /// @param certainty how far it can be believed
  /// @param why the evidence in words
  /// @param alternatives other messages that would fit too, as `HOST QUEUE-ID`
  public record Join(By by, Finding.Certainty certainty, String why, List<String> alternatives) {

    /// Keeps a copy of the list.
    public Join {
      alternatives = List.copyOf(alternatives);
    }
  }

  /// What ties one host's handling to the next one's, the strongest first.
  public enum By {
    /// The next host's reply names its queue id.
    REPLY,
    /// A content filter names both ids, or the next host names the one before (XFORWARD).
    FILTER,
    /// The same Message-ID at a fitting time, from or to the right host.
    MESSAGE_ID,
    /// Sender, size and time fit, and nothing else does.
    SHAPE
  }
}

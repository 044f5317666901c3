package org.hoptrail.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One host's handling of one message, put together from its log: from the moment it got a queue id
/// to the moment it left the queue.
///
/// @param host the host's name
/// @param system the id of its mail system
/// @param instance the instance of the system where several run on the host, else empty
/// @param queueId the name of the message there, as replies and trace fields tell it
/// @param names other names of it on the host: inner numbers, ids that filters gave it
/// @param client who brought it; null when the log does not tell or it was made there
/// @param protocol how it came, or null
/// @param tls encryption it came under, or null
/// @param user the authenticated or local user, or null
/// @param messageId its Message-ID, or null when no line told it
/// @param sender the reverse-path without angle brackets, empty for the null path, or null
/// @param size in bytes, -1 when unknown
/// @param subject decoded, or null
/// @param parent the queue id it had before a content filter, or of the message a notice is about
/// @param receivedAt when it got its id, or the earliest line of it; null when no line has a time
/// @param recipients what was done for each recipient
/// @param successors ids under which a filter passed it on
/// @param notices notices that were made about it
/// @param judgements what filters thought of it, as `judge: verdict`
/// @param queued whether a line says that it came into the queue; false for agents that have none,
///     and when the log begins in the middle
/// @param ended whether a line says that it left the queue
/// @param places the lines, in the order of the log
public record Transfer(
    String host,
    String system,
    String instance,
    String queueId,
    List<String> names,
    @Nullable Peer client,
    @Nullable String protocol,
    @Nullable Tls tls,
    @Nullable String user,
    @Nullable String messageId,
    @Nullable String sender,
    long size,
    @Nullable String subject,
    @Nullable String parent,
    @Nullable Instant receivedAt,
    List<Recipient> recipients,
    List<String> successors,
    List<Notice> notices,
    List<String> judgements,
    boolean queued,
    boolean ended,
    List<LogPlace> places) {

  /// Keeps copies of the lists.
  public Transfer {
    names = List.copyOf(names);
    recipients = List.copyOf(recipients);
    successors = List.copyOf(successors);
    notices = List.copyOf(notices);
    judgements = List.copyOf(judgements);
    places = List.copyOf(places);
  }

  /// The same transfer with all its times moved: the clock of its host was read wrongly.
  public Transfer moved(Duration by) {
    return new Transfer(
        host,
        system,
        instance,
        queueId,
        names,
        client,
        protocol,
        tls,
        user,
        messageId,
        sender,
        size,
        subject,
        parent,
        receivedAt == null ? null : receivedAt.plus(by),
        recipients.stream().map(recipient -> recipient.moved(by)).toList(),
        successors,
        notices,
        judgements,
        queued,
        ended,
        places);
  }

  /// Encryption of a connection, as logged.
  public record Tls(@Nullable String version, @Nullable String cipher, @Nullable String trust) {}

  /// A notice about the message.
  ///
  /// @param queueId its own queue id on the same host
  /// @param kind `non-delivery`, `delay`, `success`, `postmaster`
  public record Notice(String queueId, String kind) {}

  /// What was done for one recipient.
  ///
  /// @param address without angle brackets
  /// @param original the address before an alias changed it, or null
  /// @param attempts oldest first; empty when nothing was tried
  public record Recipient(String address, @Nullable String original, List<Attempt> attempts) {

    /// Keeps a copy of the list.
    public Recipient {
      attempts = List.copyOf(attempts);
    }

    private Recipient moved(Duration by) {
      List<Attempt> moved = attempts.stream().map(attempt -> attempt.moved(by)).toList();
      return new Recipient(address, original, moved);
    }

    /// The last attempt, or null.
    public @Nullable Attempt last() {
      return attempts.isEmpty() ? null : attempts.getLast();
    }

    /// What became of it at this host.
    public Outcome outcome() {
      return attempts.isEmpty() ? Outcome.UNKNOWN : attempts.getLast().outcome();
    }
  }

  /// One attempt at delivery.
  ///
  /// @param at when it ended, or null
  /// @param relay where it was brought to, or null
  /// @param transport how, in the words of the system, or null
  /// @param dsn the enhanced status code, or null
  /// @param reply the other side's words, or the reason in this host's
  /// @param delay seconds since the message arrived, NaN when not told
  /// @param transmission seconds the attempt took, NaN when not told
  /// @param tls encryption of the connection, or null
  /// @param place the line
  public record Attempt(
      @Nullable Instant at,
      @Nullable Peer relay,
      @Nullable String transport,
      Outcome outcome,
      @Nullable String dsn,
      @Nullable String reply,
      double delay,
      double transmission,
      @Nullable Tls tls,
      LogPlace place) {

    private Attempt moved(Duration by) {
      return new Attempt(
          at == null ? null : at.plus(by),
          relay,
          transport,
          outcome,
          dsn,
          reply,
          delay,
          transmission,
          tls,
          place);
    }
  }
}

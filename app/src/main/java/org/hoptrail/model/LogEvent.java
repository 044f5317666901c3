package org.hoptrail.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one log line says, in terms that all mail systems share. A line may say several things, and
/// is then several events. Host, time and place are those of the line and not repeated here.
///
/// A *session* is one connection as its server names it: the process id where one process serves
/// one connection at a time, else the session id of the system. A *queue id* is the name of a
/// message on one host; both are unique for a while only.
public sealed interface LogEvent {

  /// An event of one message in the queue.
  sealed interface OfMessage extends LogEvent {
    /// The name of the message on this host.
    String queueId();
  }

  /// An event of one connection.
  sealed interface OfSession extends LogEvent {
    /// The name of the connection on this host.
    String session();
  }

  /// A client connected.
  record Opened(String session, Peer client) implements OfSession {}

  /// A connection was encrypted.
  ///
  /// @param peer the other end, when the line tells it
  /// @param outgoing whether this host was the client
  /// @param version as `TLSv1.3`
  /// @param cipher the suite as written
  /// @param trust what was proved of the peer, as written (`Anonymous`, `Verified`, `NO`), or null
  record Encrypted(
      String session,
      @Nullable Peer peer,
      boolean outgoing,
      @Nullable String version,
      @Nullable String cipher,
      @Nullable String trust)
      implements OfSession {}

  /// A client proved, or failed to prove, who its user is.
  record LoggedIn(
      String session,
      @Nullable Peer client,
      @Nullable String user,
      @Nullable String mechanism,
      boolean success)
      implements OfSession {}

  /// A connection ended.
  ///
  /// @param peer the other end, when the line tells it
  record Closed(String session, @Nullable Peer peer) implements OfSession {}

  /// A message came in and got its queue id. Systems that tell this in several lines send several
  /// of these; facts add up.
  ///
  /// @param session the connection it came by, or null
  /// @param client who brought it; null for a message made on the host
  /// @param protocol as in a `with` clause (RFC 3848): `esmtps`, `local`; null when not told
  /// @param user the authenticated user, or the local user who submitted it
  /// @param parent the queue id that this very message had before, on this host or the one told by
  ///     XFORWARD: a content filter gave it back
  record Accepted(
      String queueId,
      @Nullable String session,
      @Nullable Peer client,
      @Nullable String protocol,
      @Nullable String user,
      @Nullable String parent)
      implements OfMessage {

    /// A message that came by a connection.
    public static Accepted from(String queueId, @Nullable String session, @Nullable Peer client) {
      return new Accepted(queueId, session, client, null, null, null);
    }
  }

  /// The Message-ID of a message, with its angle brackets when it has them; may be empty.
  record Identified(String queueId, String messageId) implements OfMessage {}

  /// A message has another name on this host, by which replies, trace fields or other programs call
  /// it.
  ///
  /// @param name the other name
  /// @param known whether everybody else calls it so: then that is its queue id for the world, and
  ///     `queueId` an inner number
  record Named(String queueId, String name, boolean known) implements OfMessage {}

  /// The envelope of a message.
  ///
  /// @param sender the reverse-path without angle brackets, empty for the null path; null when not
  ///     told
  /// @param size in bytes, -1 when not told
  /// @param recipients how many, -1 when not told
  record Enveloped(String queueId, @Nullable String sender, long size, int recipients)
      implements OfMessage {}

  /// A recipient of a message, before anything was tried for it.
  record Addressed(String queueId, String recipient, @Nullable String original)
      implements OfMessage {}

  /// The subject of a message, decoded.
  record Titled(String queueId, String subject) implements OfMessage {}

  /// A delivery was tried for one recipient.
  ///
  /// @param recipient the address it was tried for, without angle brackets
  /// @param original the address the message came with, when an alias changed it
  /// @param relay where it was brought to; null when the line tells none
  /// @param transport how, in the words of the system: `smtp`, `lmtp`, `local`, a router's name
  /// @param outcome what came of it
  /// @param dsn the enhanced status code (RFC 3463), or null
  /// @param reply the words of the other side, or the reason in the words of this host
  /// @param delay seconds since the message arrived, NaN when not told
  /// @param transmission seconds the attempt itself took, NaN when not told
  /// @param session the connection it went by, or null
  record Attempted(
      String queueId,
      String recipient,
      @Nullable String original,
      @Nullable Peer relay,
      @Nullable String transport,
      Outcome outcome,
      @Nullable String dsn,
      @Nullable String reply,
      double delay,
      double transmission,
      @Nullable String session)
      implements OfMessage {}

  /// A delivery for one recipient was begun, of which further lines tell under a name of its own.
  ///
  /// @param attempt that name, unique on the host until it is finished
  /// @param recipient the address, without angle brackets
  /// @param original the address the message came with, when an alias changed it
  /// @param transport how, in the words of the system
  record Begun(
      String queueId,
      String attempt,
      String recipient,
      @Nullable String original,
      @Nullable String transport)
      implements OfMessage {}

  /// What came of a delivery that was [Begun]. Systems that tell this in several lines send several
  /// of these; facts add up until the outcome is told.
  ///
  /// @param attempt the name it was begun under
  /// @param outcome null when the line does not tell it yet
  /// @param relay where it was brought to, or null
  /// @param dsn the enhanced status code, or null
  /// @param reply the words of the other side, or the reason in the words of this host
  record Finished(
      String attempt,
      @Nullable Outcome outcome,
      @Nullable Peer relay,
      @Nullable String dsn,
      @Nullable String reply)
      implements LogEvent {}

  /// Something that was said or went wrong on the way to a delivery, before its outcome.
  record Remarked(String queueId, @Nullable Peer relay, String text) implements OfMessage {}

  /// A notice about this message was made: a message of its own.
  ///
  /// @param child the queue id of the notice
  /// @param kind what it says: `non-delivery`, `delay`, `success`, `postmaster`
  record Notified(String queueId, String child, String kind) implements OfMessage {}

  /// A filter (or an alias expansion, a list) gave the message back, or on, under other ids.
  ///
  /// @param queueId the id of the message before, or the filter's own id
  /// @param successors the ids after
  /// @param by the filter's name
  record Handed(String queueId, List<String> successors, String by) implements OfMessage {

    /// Keeps a copy of the list.
    public Handed {
      successors = List.copyOf(successors);
    }
  }

  /// What a filter or verifier thought of a message.
  ///
  /// @param judge the program: `amavis`, `opendkim`, `rspamd`
  /// @param verdict in its words
  record Judged(String queueId, String judge, String verdict) implements OfMessage {}

  /// A client's command was refused, or let pass with a remark.
  ///
  /// @param queueId the message, when it had an id already
  /// @param session the connection, or null
  /// @param action the word of the system: `reject`, `hold`, `discard`, `greylist`, `warning`
  /// @param stage the command: `RCPT`, `CONNECT`, `END-OF-MESSAGE`; null when not told
  /// @param client who was refused
  /// @param sender the reverse-path, when known by then
  /// @param recipient the forward-path, when known by then
  /// @param reply what the client was told, or the reason
  record Refused(
      @Nullable String queueId,
      @Nullable String session,
      String action,
      @Nullable String stage,
      @Nullable Peer client,
      @Nullable String sender,
      @Nullable String recipient,
      String reply)
      implements LogEvent {

    /// Actions that turn nobody away.
    private static final Set<String> REMARKS =
        Set.of(
            "warn",
            "warning",
            "reject_warning",
            "info",
            "prepend",
            "replace",
            "permit",
            "bcc",
            "filter",
            "redirect",
            "log",
            "trace",
            "proxy-accept",
            "client",
            "hold",
            "milter-hold");

    /// Whether the client went away with a refusal, and not with a remark.
    public boolean turnsAway() {
      return !REMARKS.contains(action);
    }
  }

  /// The message was given up: too long in the queue.
  record Expired(String queueId) implements OfMessage {}

  /// The message left the queue; nothing more will happen to it here.
  record Ended(String queueId) implements OfMessage {}

  /// The line was understood and says nothing of a message or connection.
  ///
  /// @param kind a stable word: `statistics`, `start`, `warning`
  record Noted(String kind) implements LogEvent {}
}

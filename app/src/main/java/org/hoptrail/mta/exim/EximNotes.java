package org.hoptrail.mta.exim;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.jspecify.annotations.Nullable;

/// Lines that speak of no message: the daemon's life, queue runs, look-ups, protocol errors. By
/// these words a line of Exim's own file is also told from other programs' lines.
final class EximNotes {

  /// Beginnings of lines, all of one kind.
  ///
  /// @param own whether no other program is known to write lines that begin so
  private record Kind(String kind, boolean own, List<String> beginnings) {
    static Kind own(String kind, String... beginnings) {
      return new Kind(kind, true, List.of(beginnings));
    }

    static Kind common(String kind, String... beginnings) {
      return new Kind(kind, false, List.of(beginnings));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.own("queue run", "Start queue run", "End queue run", "Start '", "End '"),
          Kind.own("queue run", "Start ODMR queue run", "End ODMR queue run"),
          Kind.own("start", "exim ", "cwd=/"),
          Kind.own("dns", "no host name found for IP", "no IP address found for host"),
          Kind.own("tls", "TLS error on connection", "TLS session: (", "Warning: No server cert"),
          Kind.own("tls", " Suggested action: either install a certificate"),
          Kind.own("broken connection", "unexpected disconnection while", "no MAIL in "),
          Kind.own("broken connection", "SMTP call from ", "SMTP command timeout on"),
          Kind.own("broken connection", "SMTP data timeout (", "SMTP protocol ", "SMTP syntax "),
          Kind.own("refused message", "overlong message header line", "ridiculously long message"),
          Kind.own("refused message", "too many recipients: excess", "unqualified "),
          Kind.common("refused message", "spool directory space"),
          Kind.own("command", "ETRN ", "ATRN ", "VRFY failed for ", "EXPN ", "ignoring AUTH="),
          Kind.own("verify", "sender verify ", "recipient verify "),
          Kind.own("filter", "DKIM: ", "spam acl condition: ", "malware acl condition: "),
          Kind.own("peer", "H=", "U=", "F=<"),
          Kind.own("error", "Exim configuration error", "configured error code starts with"),
          Kind.common("start", "pid ", "listen backlog", "daemon: ", "Warning: purging the env"),
          Kind.common("dns", "lookup of host \"", "host lookup ", "DNS lookup of ", "DNS list lo"),
          Kind.common("tls", "SSL verify error", "Peer did not ", "OCSP ", "DANE error"),
          Kind.common("broken connection", "timed out while reading", "Ci=", "Connection from ["),
          Kind.common("broken connection", "connection from ", "unexpected "),
          Kind.common("refused message", "too many connections", "message too big"),
          Kind.common("command", "mail accepted ", "Auth ACL called"),
          Kind.common("warning", "Warning: ", "WARNING: ", "ACL \"warn\"", "ALERT: "),
          Kind.common("error", "Failed to ", "failed to ", "Expansion of ", "expansion of "),
          Kind.common("error", "Cannot ", "cannot ", "Unable to ", "unable to ", "socket bind"),
          Kind.common("error", "SIGSEGV", "panic", "invalid "),
          Kind.common("filter", "SpamAssassin", "DMARC", "ARC: ", "Authentication-Results: "));

  private EximNotes() {}

  /// Whether a line of Exim's own begins so.
  static boolean begins(Cursor cursor) {
    return cursor.sees("SMTP connection ")
        || cursor.sees("rejected ")
        || cursor.sees("temporarily rejected ")
        || cursor.sees("refused connection from ")
        || isOwn(kind(cursor))
        || EximConnection.begins(cursor);
  }

  private static boolean isOwn(@Nullable Kind kind) {
    return kind != null && kind.own();
  }

  static boolean read(Cursor cursor, LogSink sink) {
    Kind kind = kind(cursor);
    if (kind == null) {
      return false;
    }
    sink.event(new LogEvent.Noted(kind.kind()));
    return true;
  }

  private static @Nullable Kind kind(Cursor cursor) {
    for (Kind kind : KINDS) {
      for (String beginning : kind.beginnings()) {
        if (cursor.sees(beginning)) {
          return kind;
        }
      }
    }
    return null;
  }
}

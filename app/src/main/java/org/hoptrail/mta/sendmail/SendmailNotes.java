package org.hoptrail.mta.sendmail;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;

/// Lines that speak of no message: the daemon's life, aliases, encryption set-up, chatter of high
/// log levels.
final class SendmailNotes {

  private record Kind(String kind, List<String> beginnings) {
    static Kind of(String kind, String... beginnings) {
      return new Kind(kind, List.of(beginnings));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          Kind.of("tls", "STARTTLS", "tls_srv_features=", "tls_clt_features=", "engine="),
          Kind.of("tls", "TLS", "inittls", "CRL"),
          Kind.of("login", "AUTH", "SASL", "error: safesasl("),
          Kind.of("start", "starting daemon ", "started as: ", "restarting ", "stopping daemon"),
          Kind.of("start", "daemon invoked without", "daemon MTA", "daemon MSA", "daemon "),
          Kind.of("aliases", "alias database ", "/etc/mail/", "/etc/aliases"),
          Kind.of("load", "rejecting connections on ", "accepting connections again for "),
          Kind.of("load", "runqueue: ", "grew WorkList", "deferring connections on daemon"),
          Kind.of("milter", "Milter: no active filter", "Milter accept", "Milter delete: "),
          Kind.of("milter", "Milter (", "milter=", "Milter: init", "Milter: connect: ", "Milter: "),
          Kind.of("milter", "Milter add: ", "Milter insert (", "Milter change: ", "Milter "),
          Kind.of("error", "SYSERR", "My unqualified host name", "unable to qualify", "sql_"),
          Kind.of("error", "problem creating SMTP socket", "NOQUEUE: SYSERR", "queueup: "),
          Kind.of("dns", "gethostby", "dns ", "timeout waiting for DNS", "resolver"),
          Kind.of("transcript", "--- ", "<-- ", "SMTP "),
          Kind.of("warning", "POSSIBLE ATTACK", "possible SMTP attack", "WARNING: ", "warning: "));

  private SendmailNotes() {}

  static boolean read(Cursor cursor, LogSink sink) {
    for (Kind kind : KINDS) {
      for (String beginning : kind.beginnings()) {
        if (cursor.sees(beginning)) {
          sink.event(new LogEvent.Noted(kind.kind()));
          return true;
        }
      }
    }
    return aliases(cursor, sink);
  }

  /// `FILE: N aliases, longest N bytes, N bytes total` (sendmail/alias.c).
  private static boolean aliases(Cursor cursor, LogSink sink) {
    boolean found = cursor.find(" aliases, longest ") >= 0;
    if (found) {
      sink.event(new LogEvent.Noted("aliases"));
    }
    return found;
  }
}

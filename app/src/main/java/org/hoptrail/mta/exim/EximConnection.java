package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines of a connection, without a message (src/daemon.c, src/smtp_in.c, src/tls.c): `SMTP
/// connection from [IP]:PORT (TCP/IP connection count = N)`, `SMTP connection from NAME (HELO)
/// [IP]:PORT closed by QUIT`, `no MAIL in SMTP connection from ..`, `TLS error on connection from
/// ..`, `NAME authenticator failed for H=NAME (HELO) [IP]: 535 TEXT (set_id=USER)`.
///
/// The daemon logs the beginning and another process the rest, so that a connection is named by its
/// client's address and port.
final class EximConnection {

  private static final String FAILED = " authenticator failed for ";

  private EximConnection() {}

  static boolean read(String session, Cursor cursor, LogSink sink) {
    if (cursor.skip("SMTP connection ")) {
      return connection(cursor, sink);
    }
    return login(session, cursor, sink);
  }

  private static boolean connection(Cursor cursor, LogSink sink) {
    if (cursor.skip("Ci=")) {
      cursor.word();
      cursor.skip(" ");
    }
    if (!cursor.skip("from ")) {
      sink.event(new LogEvent.Noted("connection"));
      return true;
    }
    Peer client = EximPeer.take(cursor);
    String name = name(client);
    if (cursor.find("closed ") >= 0 || cursor.find(" lost") >= 0) {
      sink.event(new LogEvent.Closed(name, client));
    } else if (cursor.find("connection count = ") >= 0) {
      sink.event(new LogEvent.Opened(name, client));
    } else {
      sink.event(new LogEvent.Noted("connection"));
    }
    return true;
  }

  private static String name(Peer client) {
    return client.address() == null
        ? String.valueOf(client.name())
        : "[" + client.address() + "]:" + client.port();
  }

  /// Whether a login failed.
  static boolean begins(Cursor cursor) {
    return cursor.find(FAILED) >= 0;
  }

  private static boolean login(String session, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    int split = cursor.find(FAILED);
    if (split < 0) {
      return false;
    }
    String mechanism = cursor.text(start, split);
    cursor.skipPast(FAILED);
    cursor.skip("H=");
    @Nullable Peer client = cursor.sees("U=") ? null : EximPeer.take(cursor);
    @Nullable String user = null;
    if (cursor.skipPast("(set_id=")) {
      int from = cursor.at();
      int end = cursor.skipPastLast(")") ? cursor.at() - 1 : cursor.slice().end();
      user = cursor.text(from, end);
    }
    sink.event(new LogEvent.LoggedIn(session, client, user, mechanism, false));
    return true;
  }
}

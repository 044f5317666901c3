package org.hoptrail.mta.sendmail;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.TlsWords;
import org.jspecify.annotations.Nullable;

/// Lines of a connection (sendmail/srvrsmtp.c, sendmail/tls.c): `NOQUEUE: connect from HOST [IP]`,
/// `STARTTLS=server, relay=HOST [IP], version=V, verify=NO, cipher=C, bits=N/N`, `AUTH=server,
/// relay=.., authid=USER, mech=M`, `HOST [IP] did not issue MAIL/EXPN/VRFY/ETRN during connection
/// to DAEMON`, `lost input channel from HOST [IP] to DAEMON after STAGE`.
final class SendmailSession {

  private SendmailSession() {}

  static boolean read(String session, Cursor cursor, LogSink sink) {
    if (cursor.skip("connect from ")) {
      Peer client = SendmailRelay.of(cursor.rest()).peer();
      if (client != null) {
        sink.event(new LogEvent.Opened(session, client));
      }
      return true;
    }
    if (cursor.sees("STARTTLS=")) {
      return encrypted(session, cursor, sink);
    }
    if (cursor.sees("AUTH=server, ") || cursor.sees("AUTH failure")) {
      return login(session, cursor, sink);
    }
    return closed(session, cursor, sink);
  }

  private static boolean encrypted(String session, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String side = "";
    String version = null;
    String cipher = null;
    String trust = null;
    Peer peer = null;
    SendmailPairs pairs = new SendmailPairs(cursor);
    while (pairs.next()) {
      String value = pairs.value();
      switch (pairs.key()) {
        case "STARTTLS" -> side = value;
        case "relay" -> peer = SendmailRelay.of(value).peer();
        case "version" -> version = TlsWords.version(value);
        case "verify" -> trust = value;
        case "cipher" -> cipher = value;
        default -> {}
      }
    }
    if (version == null || cipher == null) {
      cursor.back(start);
      return false;
    }
    boolean outgoing = side.equals("client");
    sink.event(new LogEvent.Encrypted(session, peer, outgoing, version, cipher, trust));
    return true;
  }

  /// `AUTH=server, relay=HOST [IP], authid=U, mech=M, bits=N`, `AUTH failure (M): TEXT, relay=..`.
  private static boolean login(String session, Cursor cursor, LogSink sink) {
    boolean success = cursor.sees("AUTH=");
    String mechanism = null;
    if (!success && cursor.skipPast("(")) {
      mechanism = cursor.before(")");
      cursor.skipPast(", ");
    }
    @Nullable String user = null;
    @Nullable Peer client = null;
    SendmailPairs pairs = new SendmailPairs(cursor);
    while (pairs.next()) {
      switch (pairs.key()) {
        case "relay" -> client = SendmailRelay.of(pairs.value()).peer();
        case "authid", "user" -> user = pairs.value();
        case "mech" -> mechanism = pairs.value();
        default -> {}
      }
    }
    sink.event(new LogEvent.LoggedIn(session, client, user, mechanism, success));
    return true;
  }

  private static boolean closed(String session, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean lost =
        cursor.skip("lost input channel from ")
            || cursor.skip("timeout waiting for input from ")
            || cursor.skip("unexpected close on connection from ");
    int idle = cursor.find(" did not issue ");
    if (!lost && idle < 0) {
      return false;
    }
    int bracket = cursor.indexOf(']');
    int end = lost ? Math.min(bracket + 1, cursor.slice().end()) : idle;
    sink.event(
        new LogEvent.Closed(session, SendmailRelay.of(cursor.text(cursor.at(), end)).peer()));
    cursor.back(start);
    return true;
  }
}

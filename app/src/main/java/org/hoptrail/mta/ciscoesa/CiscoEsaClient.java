package org.hoptrail.mta.ciscoesa;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;

/// Lines about a connection from a client: `New SMTP ICID 2 interface IN (ADDRESS) address ADDRESS
/// reverse dns host NAME verified yes`, `ICID 2 ACCEPT SG GROUP match ...`, `ICID 2 TLS success
/// protocol TLSv1.2 cipher C`, `ICID 2 SMTP Auth: (ICID 2) succeeded for user: U using AUTH
/// mechanism: PLAIN`, `ICID 2 close`.
final class CiscoEsaClient {

  private CiscoEsaClient() {}

  static boolean opened(Cursor cursor, LogSink sink) {
    long number = cursor.number();
    if (number < 0 || !cursor.skipPast(" address ")) {
      return false;
    }
    String address = cursor.word();
    String name = cursor.skipPast("reverse dns host ") ? cursor.word() : null;
    sink.event(new LogEvent.Opened(CiscoEsaMail.client(number), CiscoEsaMail.peer(name, address)));
    return true;
  }

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    long number = cursor.number();
    if (number < 0 || !cursor.skip(" ")) {
      return false;
    }
    String session = CiscoEsaMail.client(number);
    if (cursor.sees("close") || cursor.sees("lost")) {
      sink.event(new LogEvent.Closed(session, null));
      return true;
    }
    if (cursor.sees("ACCEPT ") || cursor.sees("RELAY ")) {
      sink.event(new LogEvent.Noted("policy"));
      return true;
    }
    if (isRefusal(cursor)) {
      return refused(session, cursor, sink);
    }
    if (cursor.skip("TLS success protocol ")) {
      return encrypted(session, false, cursor, sink);
    }
    if (cursor.sees("SMTP Auth")) {
      return loggedIn(session, cursor, sink);
    }
    sink.event(new LogEvent.Noted("client"));
    return true;
  }

  private static boolean isRefusal(Cursor cursor) {
    return cursor.sees("REJECT")
        || cursor.sees("TCPREFUSE")
        || cursor.sees("Delayed HAT REJECT")
        || cursor.find(" rejected") >= 0;
  }

  /// `REJECT SG BLOCKLIST ...`, or `Address: <a@example.com> sender rejected, ...`.
  private static boolean refused(String session, Cursor cursor, LogSink sink) {
    String text = cursor.slice().text().trim();
    String address = null;
    if (cursor.skip("Address: ")) {
      address = cursor.path();
    }
    boolean sender = cursor.find("sender rejected") >= 0;
    String stage = address == null ? "CONNECT" : sender ? "MAIL" : "RCPT";
    String from = sender ? address : null;
    String to = sender ? null : address;
    sink.event(new LogEvent.Refused(null, session, "reject", stage, null, from, to, text));
    return true;
  }

  /// `TLSv1.2 cipher ECDHE-RSA-AES256-GCM-SHA384 [for example.com]`.
  static boolean encrypted(String session, boolean outgoing, Cursor cursor, LogSink sink) {
    String version = cursor.word();
    String cipher = cursor.skip(" cipher ") ? cursor.word() : null;
    sink.event(new LogEvent.Encrypted(session, null, outgoing, version, cipher, null));
    return true;
  }

  private static boolean loggedIn(String session, Cursor cursor, LogSink sink) {
    boolean success = cursor.find("succe") >= 0;
    String user = cursor.skipPast("user: ") ? cursor.word() : null;
    String mechanism = cursor.skipPast("mechanism: ") ? cursor.word() : null;
    sink.event(new LogEvent.LoggedIn(session, null, user, mechanism, success));
    return true;
  }
}

package org.hoptrail.mta.opensmtpd;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.text.Ascii;

/// Lines of OpenSMTPD up to 5.9 (usr.sbin/smtpd/smtp_session.c, mta_session.c, log.c
/// `log_envelope`):
///
/// - `smtp-in: New session SESSION from host H [IP]`
/// - `smtp-in: Started TLS on session SESSION: version=V, cipher=C, bits=N`
/// - `smtp-in: Accepted message MSGID on session SESSION: from=<S>, to=<R>, size=N, ndest=N,
///   proto=P`
/// - `smtp-in: Failed command on session SESSION: "COMMAND" => RESULT`
/// - `smtp-in: Closing session SESSION`
/// - `relay: Ok for EVPID: session=.., from=<S>, to=<R>, rcpt=<O>, source=IP, relay=IP (H),
///   delay=1s, stat=TEXT`, `delivery: TempFail for EVPID: ..`; the same with `expire:`, `remove:`,
///   `bounce:`
final class OpenSmtpdProse {

  private OpenSmtpdProse() {}

  static boolean read(Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean read = cursor.skip("smtp-in: ") ? in(cursor, sink) : delivery(cursor, sink);
    if (!read) {
      cursor.back(start);
    }
    return read || out(cursor, sink);
  }

  private static boolean in(Cursor cursor, LogSink sink) {
    if (cursor.skip("New session ")) {
      return opened(cursor, sink);
    }
    if (cursor.skip("Accepted message ")) {
      return accepted(cursor, sink);
    }
    if (cursor.skip("Started TLS on session ")) {
      return encrypted(cursor, false, sink);
    }
    if (cursor.skip("Failed command on session ")) {
      return failed(cursor, sink);
    }
    boolean end =
        cursor.skip("Closing session ") || cursor.skip("Received disconnect from session ");
    if (end) {
      sink.event(new LogEvent.Closed(cursor.before(" :,"), null));
    }
    return end;
  }

  private static boolean opened(Cursor cursor, LogSink sink) {
    String session = cursor.word();
    if (!cursor.skip(" from host ")) {
      return false;
    }
    String host = cursor.word();
    cursor.skip(" ");
    sink.event(new LogEvent.Opened(session, OpenSmtpdFields.peer(cursor.rest(), host)));
    return true;
  }

  private static boolean accepted(Cursor cursor, LogSink sink) {
    String id = cursor.word();
    if (!cursor.skip(" on session ")) {
      return false;
    }
    String session = cursor.before(":");
    cursor.skip(":");
    OpenSmtpdFields fields = new OpenSmtpdFields(cursor);
    sink.event(new LogEvent.Accepted(id, session, null, fields.get("proto"), null, null));
    sink.event(
        new LogEvent.Enveloped(
            id, fields.get("from"), fields.number("size"), (int) fields.number("ndest")));
    String to = fields.get("to");
    if (to != null) {
      sink.event(new LogEvent.Addressed(id, to, null));
    }
    return true;
  }

  private static boolean encrypted(Cursor cursor, boolean outgoing, LogSink sink) {
    String session = cursor.before(":");
    cursor.skip(":");
    OpenSmtpdFields fields = new OpenSmtpdFields(cursor);
    sink.event(
        new LogEvent.Encrypted(
            session, null, outgoing, fields.get("version"), fields.get("cipher"), null));
    return true;
  }

  private static boolean failed(Cursor cursor, LogSink sink) {
    String session = cursor.before(":");
    if (!cursor.skip(": \"")) {
      return false;
    }
    String command = cursor.until("\" => ");
    if (command == null) {
      return false;
    }
    sink.event(OpenSmtpdSmtp.refused(session, command, cursor.rest()));
    return true;
  }

  private static boolean out(Cursor cursor, LogSink sink) {
    return cursor.skip("smtp-out: Started TLS on session ") && encrypted(cursor, true, sink);
  }

  /// `WORD: RESULT for EVPID: fields`.
  private static boolean delivery(Cursor cursor, LogSink sink) {
    String transport = cursor.before(": ");
    cursor.skip(": ");
    String result = cursor.word();
    if (!cursor.skip(" for ")) {
      return false;
    }
    String evpid = cursor.before(": ");
    cursor.skip(":");
    if (evpid.length() != 16 || !Ascii.isHex(evpid.charAt(0))) {
      return false;
    }
    String id = evpid.substring(0, 8);
    OpenSmtpdFields fields = new OpenSmtpdFields(cursor);
    boolean expired = transport.equals("expire");
    sink.event(
        OpenSmtpdDelivery.attempted(
            id, fields.get("session"), transport, expired ? "Expired" : result, fields));
    return true;
  }
}

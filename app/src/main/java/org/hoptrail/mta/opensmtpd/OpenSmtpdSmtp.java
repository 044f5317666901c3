package org.hoptrail.mta.opensmtpd;

import java.util.Locale;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.TlsWords;
import org.jspecify.annotations.Nullable;

/// Lines of a connection that came in (usr.sbin/smtpd/smtp_session.c): `connected address=A
/// host=H`, `tls ciphers=V:C:BITS`, `authentication user=U result=ok`, `message msgid=ID size=N
/// nrcpt=N proto=P`, `envelope evpid=ID from=<S> to=<R>`, `failed-command command="C" result="R"`,
/// `disconnected reason=R`. In 6.0 to 6.3 the message line tells sender and recipient.
final class OpenSmtpdSmtp {

  private OpenSmtpdSmtp() {}

  static boolean read(String session, String what, Cursor cursor, LogSink sink) {
    OpenSmtpdFields fields = new OpenSmtpdFields(cursor);
    switch (what) {
      case "connected" -> connected(session, fields, sink);
      case "tls", "starttls" -> tls(session, fields, sink);
      case "authentication" -> login(session, fields, sink);
      case "message" -> message(session, fields, sink);
      case "envelope" -> envelope(fields, sink);
      case "failed-command", "bad-input" -> failed(session, fields, sink);
      case "disconnected", "closed" -> sink.event(new LogEvent.Closed(session, null));
      case "cert-check", "client-cert-check" -> sink.event(new LogEvent.Noted("tls"));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void connected(String session, OpenSmtpdFields fields, LogSink sink) {
    String address = fields.get("address", "");
    if (address.equals("local")) {
      sink.event(new LogEvent.Noted("local connection"));
      return;
    }
    sink.event(new LogEvent.Opened(session, OpenSmtpdFields.peer(address, fields.get("host"))));
  }

  private static void tls(String session, OpenSmtpdFields fields, LogSink sink) {
    TlsWords used = TlsWords.of(fields.get("ciphers", fields.get("version", "")));
    sink.event(new LogEvent.Encrypted(session, null, false, used.version(), used.cipher(), null));
  }

  private static void login(String session, OpenSmtpdFields fields, LogSink sink) {
    boolean success = fields.get("result", "").equals("ok");
    sink.event(new LogEvent.LoggedIn(session, null, fields.get("user"), null, success));
  }

  private static void message(String session, OpenSmtpdFields fields, LogSink sink) {
    String id = fields.get("msgid", "");
    sink.event(
        new LogEvent.Accepted(id, session, null, fields.get("proto"), fields.get("user"), null));
    long count = Math.max(fields.number("nrcpt"), fields.number("ndest"));
    sink.event(new LogEvent.Enveloped(id, fields.get("from"), fields.number("size"), (int) count));
    String to = fields.get("to");
    if (to != null) {
      sink.event(new LogEvent.Addressed(id, to, null));
    }
  }

  private static void envelope(OpenSmtpdFields fields, LogSink sink) {
    String id = fields.messageId();
    if (id == null) {
      sink.event(new LogEvent.Noted("envelope"));
      return;
    }
    sink.event(new LogEvent.Enveloped(id, fields.get("from"), -1, -1));
    sink.event(new LogEvent.Addressed(id, fields.get("to", ""), null));
  }

  private static void failed(String session, OpenSmtpdFields fields, LogSink sink) {
    sink.event(refused(session, fields.get("command", ""), fields.get("result", "")));
  }

  /// A command of the client that was answered with a code of failure.
  static LogEvent refused(String session, String command, String result) {
    String upper = command.toUpperCase(Locale.ROOT);
    boolean mail = upper.startsWith("MAIL FROM");
    boolean recipient = upper.startsWith("RCPT TO");
    @Nullable String path = mail || recipient ? path(command) : null;
    int end = upper.indexOf(' ');
    String stage = upper.isEmpty() ? "CONNECT" : end < 0 ? upper : upper.substring(0, end);
    return new LogEvent.Refused(
        null, session, "reject", stage, null, mail ? path : null, recipient ? path : null, result);
  }

  private static @Nullable String path(String command) {
    int open = command.indexOf('<');
    int close = command.lastIndexOf('>');
    return open < 0 || close < open ? null : command.substring(open + 1, close);
  }
}

package org.hoptrail.mta.opensmtpd;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.EnhancedStatus;
import org.hoptrail.mta.TlsWords;
import org.hoptrail.mta.UnitSpan;
import org.jspecify.annotations.Nullable;

/// Lines of deliveries, to other hosts (`mta`, usr.sbin/smtpd/mta_session.c, mta.c) and to users
/// (`mda`, mda.c): `connecting address=smtp://IP:PORT host=H`, `tls ciphers=..`, `delivery
/// evpid=ID from=<S> to=<R> rcpt=<O> source="IP" relay="IP (HOST)" delay=1s result="Ok" stat="250
/// .."`, where `rcpt=<->` says that the address is the one the message came with.
final class OpenSmtpdDelivery {

  private OpenSmtpdDelivery() {}

  static boolean read(String session, boolean mta, String what, Cursor cursor, LogSink sink) {
    OpenSmtpdFields fields = new OpenSmtpdFields(cursor);
    switch (what) {
      case "delivery" -> {
        return delivery(session, mta ? "mta" : "mda", fields, sink);
      }
      case "tls", "starttls" -> {
        TlsWords used = TlsWords.of(fields.get("ciphers", fields.get("version", "")));
        sink.event(
            new LogEvent.Encrypted(session, null, true, used.version(), used.cipher(), null));
      }
      case "disconnected", "closed" -> sink.event(new LogEvent.Closed(session, null));
      case "connecting", "connected", "auth", "authentication" ->
          sink.event(new LogEvent.Noted("connection"));
      case "cert-check", "server-cert-check" -> sink.event(new LogEvent.Noted("tls"));
      case "error" -> sink.event(new LogEvent.Noted("broken connection"));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean delivery(
      String session, String transport, OpenSmtpdFields fields, LogSink sink) {
    String id = fields.messageId();
    if (id == null) {
      return false;
    }
    sink.event(attempted(id, session, transport, fields.get("result", ""), fields));
    return true;
  }

  /// The event of a delivery, whose fields are the same in all versions.
  static LogEvent attempted(
      String id,
      @Nullable String session,
      @Nullable String transport,
      String result,
      OpenSmtpdFields fields) {
    String recipient = fields.get("to", "");
    String came = fields.get("rcpt");
    boolean same = came == null || came.equals("-") || came.equalsIgnoreCase(recipient);
    String relay = fields.get("relay");
    String stat = fields.get("stat");
    Peer peer = relay == null ? null : OpenSmtpdFields.relay(relay);
    return new LogEvent.Attempted(
        id,
        recipient,
        same ? null : came,
        peer == null || peer.address() == null && peer.name() == null ? null : peer,
        transport,
        outcome(result),
        EnhancedStatus.in(stat),
        stat,
        UnitSpan.seconds(fields.get("delay", "")),
        Double.NaN,
        session);
  }

  private static Outcome outcome(String result) {
    return switch (result) {
      case "Ok" -> Outcome.DELIVERED;
      case "TempFail" -> Outcome.DEFERRED;
      case "PermFail", "Loop" -> Outcome.BOUNCED;
      case "Expire", "Expired" -> Outcome.EXPIRED;
      default -> Outcome.UNKNOWN;
    };
  }
}

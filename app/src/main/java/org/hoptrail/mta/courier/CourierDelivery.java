package org.hoptrail.mta.courier;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.EnhancedStatus;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// Lines of a delivery agent, each `id=ID,from=<S>,addr=<R>` and one of: `: REPLY` of the server,
/// `,success: delivered: HOST [IP]`, `,status: success|deferred|failure`, and of the local agent
/// `,size=N,success: Message delivered.` which has no status line (courier/module.esmtp,
/// courier/module.local, courier/libs/comstatus.c).
final class CourierDelivery {

  private CourierDelivery() {}

  static boolean read(String transport, Cursor cursor, LogSink sink) {
    String id = cursor.before(",");
    if (!cursor.skip(",from=")) {
      return false;
    }
    cursor.path();
    if (!cursor.skip(",addr=")) {
      return false;
    }
    String recipient = cursor.path();
    String attempt = id + ' ' + recipient;
    sink.event(new LogEvent.Begun(id, attempt, recipient, null, transport));
    if (cursor.skip(",size=")) {
      sink.event(new LogEvent.Enveloped(id, null, cursor.number(), -1));
    }
    cursor.skip(",");
    sink.event(told(attempt, transport.equals("local"), cursor));
    return true;
  }

  private static LogEvent told(String attempt, boolean local, Cursor cursor) {
    if (cursor.skip("status: ")) {
      return new LogEvent.Finished(attempt, outcome(cursor.before(", ")), null, null, null);
    }
    if (cursor.skip("success: delivered: ")) {
      return new LogEvent.Finished(attempt, null, relay(cursor), null, null);
    }
    boolean success = cursor.skip("success: ");
    cursor.skip(": ");
    String text = cursor.rest();
    Outcome outcome = success && local ? Outcome.DELIVERED : null;
    String code = EnhancedStatus.in(text);
    return new LogEvent.Finished(attempt, outcome, null, code, text);
  }

  private static @Nullable Peer relay(Cursor cursor) {
    String name = cursor.before(" ");
    if (!cursor.skip(" [") || name.isEmpty() || !Ascii.isAlphanumeric(name.charAt(0))) {
      return name.isEmpty() ? null : new Peer(name, null, 0, null);
    }
    return new Peer(name, cursor.address(cursor.at(), cursor.indexOf(']')), 0, null);
  }

  private static Outcome outcome(String status) {
    return switch (status) {
      case "success" -> Outcome.DELIVERED;
      case "deferred" -> Outcome.DEFERRED;
      case "failure", "failed" -> Outcome.BOUNCED;
      default -> Outcome.UNKNOWN;
    };
  }
}

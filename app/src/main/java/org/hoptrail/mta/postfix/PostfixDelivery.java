package org.hoptrail.mta.postfix;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// `to=<..>[, orig_to=<..>], relay=R[, conn_use=N], delay=D, delays=a/b/c/d[, tls=..], dsn=x.y.z,
/// status=S (TEXT)` (global/log_adhoc.c). All delivery agents write it, and smtpd for `verify`.
final class PostfixDelivery {

  private final String id;
  private final Cursor cursor;
  private final String session;
  private final @Nullable String transport;
  private String recipient = "";
  private @Nullable String original;
  private @Nullable Peer relay;
  private double delay = Double.NaN;
  private double transmission = Double.NaN;
  private @Nullable String dsn;

  private PostfixDelivery(String id, LogLine line, Cursor cursor) {
    this.id = id;
    this.cursor = cursor;
    Program program = line.program();
    this.transport = program == null ? null : program.daemon();
    this.session = line.session();
  }

  static boolean read(String id, LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    if (!cursor.skip("to=")) {
      return false;
    }
    PostfixDelivery delivery = new PostfixDelivery(id, line, cursor);
    delivery.recipient = cursor.path();
    while (cursor.skip(", ")) {
      if (cursor.skip("status=")) {
        sink.event(delivery.attempted(cursor.before(" ")));
        return true;
      }
      delivery.field();
    }
    cursor.back(start);
    return false;
  }

  private void field() {
    if (cursor.skip("relay=")) {
      relay = relay();
    } else if (cursor.skip("delay=")) {
      delay = cursor.decimal();
    } else if (cursor.skip("delays=")) {
      delays();
    } else if (cursor.skip("dsn=")) {
      dsn = cursor.before(",");
    } else if (cursor.skip("orig_to=")) {
      original = cursor.path();
    } else {
      cursor.back(cursor.indexOf(','));
    }
  }

  private @Nullable Peer relay() {
    return cursor.skip("none") ? null : cursor.peer();
  }

  /// Before the queue manager, in the queue, connecting, sending.
  private void delays() {
    for (int i = 0; i < 3; i++) {
      cursor.decimal();
      cursor.skip("/");
    }
    transmission = cursor.decimal();
  }

  private LogEvent attempted(String status) {
    cursor.skip(" ");
    String reply = cursor.rest();
    if (reply.startsWith("(") && reply.endsWith(")")) {
      reply = reply.substring(1, reply.length() - 1);
    }
    return new LogEvent.Attempted(
        id,
        recipient,
        original,
        relay,
        transport,
        outcome(status),
        dsn,
        reply.isEmpty() ? null : reply,
        delay,
        transmission,
        session);
  }

  private Outcome outcome(String status) {
    return switch (status) {
      case "sent" -> "discard".equals(transport) ? Outcome.FILTERED : Outcome.DELIVERED;
      case "deferred" -> Outcome.DEFERRED;
      case "bounced" -> Outcome.BOUNCED;
      case "expired", "force-expired" -> Outcome.EXPIRED;
      default -> Outcome.UNKNOWN;
    };
  }
}

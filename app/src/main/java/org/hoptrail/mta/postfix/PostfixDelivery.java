package org.hoptrail.mta.postfix;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// `to=<..>[, orig_to=<..>], relay=R[, conn_use=N], delay=D, delays=a/b/c/d[, tls=..], dsn=x.y.z,
/// status=S (TEXT)` (global/log_adhoc.c). All delivery agents write it. An address probe ends as
/// `deliverable` or `undeliverable`: nothing was delivered, and its outcome is unknown here.
final class PostfixDelivery {

  /// What local(8) says when an alias or a .forward file led to a new message.
  private static final String FORWARDED = "forwarded as ";

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
        delivery.attempted(cursor.before(" "), sink);
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
    if (cursor.sees("none,")) {
      cursor.back(cursor.at() + "none".length());
      return null;
    }
    return cursor.peer();
  }

  /// Before the queue manager, in the queue, connecting, sending.
  private void delays() {
    for (int i = 0; i < 3; i++) {
      cursor.decimal();
      cursor.skip("/");
    }
    transmission = cursor.decimal();
  }

  private void attempted(String status, LogSink sink) {
    cursor.skip(" ");
    String reply = inside(cursor.rest());
    sink.event(event(status, reply));
    if (reply.startsWith(FORWARDED)) {
      sink.event(new LogEvent.Handed(id, List.of(reply.substring(FORWARDED.length())), "local"));
    }
  }

  /// The text without the parentheses around it; a line cut off has lost the last.
  private static String inside(String text) {
    int end = text.length() - (text.endsWith(")") ? 1 : 0);
    return text.startsWith("(") ? text.substring(1, Math.max(1, end)) : text;
  }

  private LogEvent event(String status, String reply) {
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

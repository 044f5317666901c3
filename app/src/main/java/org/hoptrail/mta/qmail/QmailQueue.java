package org.hoptrail.mta.qmail;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;

/// What qmail-send logs (qmail-send.c), N the number of the message (an inode, drawn again soon), D
/// that of a delivery (counted from the daemon's start), P the process id of qmail-queue:
///
/// - `new msg N`, `info msg N: bytes B from <S> qp P uid U`, `end msg N`
/// - `starting delivery D: msg N to local|remote R`, `delivery D: success|failure|deferral: TEXT`
/// - `bounce msg N qp P`, `triple bounce: discarding bounce/N`
///
/// Trace fields and replies call the message P, so P is told as the name it had before: the one
/// that qmail-queue gave it.
final class QmailQueue {

  private QmailQueue() {}

  static boolean read(Cursor cursor, LogSink sink) {
    if (cursor.skip("starting delivery ")) {
      return begun(cursor, sink);
    }
    if (cursor.skip("delivery ")) {
      return finished(cursor, sink);
    }
    if (cursor.skip("info msg ")) {
      return info(cursor, sink);
    }
    if (cursor.skip("bounce msg ")) {
      return bounce(cursor, sink);
    }
    if (cursor.skip("triple bounce: discarding bounce/")) {
      sink.event(new LogEvent.Remarked(cursor.word(), null, "triple bounce, discarded"));
      return true;
    }
    return life(cursor, sink);
  }

  private static boolean life(Cursor cursor, LogSink sink) {
    if (cursor.skip("new msg ")) {
      sink.event(LogEvent.Accepted.from(cursor.word(), null, null));
      return true;
    }
    if (cursor.skip("end msg ")) {
      sink.event(new LogEvent.Ended(cursor.word()));
      return true;
    }
    return false;
  }

  private static boolean info(Cursor cursor, LogSink sink) {
    String id = cursor.before(": ");
    if (!cursor.skip(": bytes ")) {
      return false;
    }
    long bytes = cursor.number();
    String sender = cursor.skip(" from ") ? cursor.path() : null;
    String pid = cursor.skip(" qp ") ? cursor.word() : null;
    String user = cursor.skip(" uid ") ? "uid " + cursor.word() : null;
    sink.event(new LogEvent.Accepted(id, null, null, null, user, null));
    if (pid != null) {
      sink.event(new LogEvent.Named(id, pid, true));
    }
    sink.event(new LogEvent.Enveloped(id, sender, bytes, -1));
    return true;
  }

  private static boolean begun(Cursor cursor, LogSink sink) {
    String attempt = cursor.before(": ");
    if (!cursor.skip(": msg ")) {
      return false;
    }
    String id = cursor.word();
    cursor.skip(" to ");
    String transport = cursor.word();
    cursor.skip(" ");
    sink.event(new LogEvent.Begun(id, attempt, cursor.rest(), null, transport));
    return true;
  }

  private static boolean finished(Cursor cursor, LogSink sink) {
    String attempt = cursor.before(": ");
    if (!cursor.skip(": ")) {
      return false;
    }
    Outcome outcome = outcome(cursor.before(": "));
    cursor.skip(":");
    QmailReport report = QmailReport.of(cursor.skipBlanks().rest());
    sink.event(
        new LogEvent.Finished(attempt, outcome, report.relay(), report.dsn(), report.text()));
    return true;
  }

  private static Outcome outcome(String word) {
    return switch (word) {
      case "success" -> Outcome.DELIVERED;
      case "failure" -> Outcome.BOUNCED;
      case "deferral" -> Outcome.DEFERRED;
      default -> Outcome.UNKNOWN;
    };
  }

  private static boolean bounce(Cursor cursor, LogSink sink) {
    String id = cursor.word();
    if (!cursor.skip(" qp ")) {
      return false;
    }
    sink.event(new LogEvent.Notified(id, cursor.word(), "non-delivery"));
    return true;
  }
}

package org.hoptrail.mta.postfix;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// The lines of a message on its way into, through and out of the queue: smtpd, pickup, cleanup,
/// qmgr, bounce.
final class PostfixQueue {

  private PostfixQueue() {}

  /// `client=name[addr][, sasl_method=..][, sasl_username=..][, sasl_sender=..][,
  /// orig_queue_id=..][,
  /// orig_client=name[addr]]` (smtpd/smtpd.c).
  static boolean client(String id, LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("client=")) {
      return false;
    }
    Peer client = cursor.peer();
    String user = null;
    String parent = null;
    while (cursor.skip(", ")) {
      if (cursor.skip("sasl_username=")) {
        user = cursor.before(",");
      } else if (cursor.skip("orig_queue_id=")) {
        parent = cursor.before(",");
      } else {
        cursor.before(",");
      }
    }
    sink.event(new LogEvent.Accepted(id, line.session(), client, null, user, parent));
    return true;
  }

  /// `message-id=<..>` and `resent-message-id=<..>` (cleanup/cleanup_message.c): may be empty,
  /// without
  /// brackets, and hold blanks.
  static boolean messageId(String id, Cursor cursor, LogSink sink) {
    if (cursor.skip("message-id=")) {
      sink.event(new LogEvent.Identified(id, cursor.rest()));
      return true;
    }
    if (cursor.skip("resent-message-id=")) {
      sink.event(new LogEvent.Remarked(id, null, "resent-message-id=" + cursor.rest()));
      return true;
    }
    return cursor.sees("removed") && ended(id, sink);
  }

  private static boolean ended(String id, LogSink sink) {
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  /// `from=<..>, size=N, nrcpt=N (queue active)` (global/opened.c), `from=<..>, status=expired,
  /// returned to sender` (qmgr/qmgr_active.c).
  static boolean from(String id, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    if (!cursor.skip("from=")) {
      return false;
    }
    String sender = cursor.path();
    if (cursor.skip(", size=")) {
      long size = cursor.number();
      int recipients = cursor.skip(", nrcpt=") ? (int) cursor.number() : -1;
      sink.event(new LogEvent.Enveloped(id, sender, size, recipients));
      return true;
    }
    if (cursor.skip(", status=expired") || cursor.skip(", status=force-expired")) {
      sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
      sink.event(new LogEvent.Expired(id));
      return true;
    }
    cursor.back(start);
    return false;
  }

  /// The rarer lines.
  static boolean other(String id, LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("uid=")) {
      String user = "uid " + cursor.word();
      cursor.skip(" from=");
      String sender = cursor.path();
      sink.event(new LogEvent.Accepted(id, null, null, "local", user, null));
      sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
      return true;
    }
    if (cursor.skip("sender non-delivery notification: ")) {
      return notified(id, "non-delivery", cursor, sink);
    }
    if (cursor.skip("postmaster non-delivery notification: ")) {
      return notified(id, "postmaster", cursor, sink);
    }
    if (cursor.skip("sender delay notification: ")) {
      return notified(id, "delay", cursor, sink);
    }
    if (cursor.skip("sender delivery status notification: ")) {
      return notified(id, "success", cursor, sink);
    }
    if (cursor.skip("postmaster delay notification: ")) {
      return notified(id, "delay", cursor, sink);
    }
    return host(id, cursor, sink);
  }

  private static boolean notified(String id, String kind, Cursor cursor, LogSink sink) {
    sink.event(new LogEvent.Notified(id, cursor.word(), kind));
    return true;
  }

  /// `host name[addr] said: ..`, `conversation with name[addr] timed out ..`, `lost connection with
  /// name[addr] while ..` (smtp/): what went before the `to=` line.
  private static boolean host(String id, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean peer =
        cursor.skip("host ")
            || cursor.skip("conversation with ")
            || cursor.skip("lost connection with ");
    if (!peer) {
      return false;
    }
    Peer relay = cursor.peer();
    IpAddress address = relay.address();
    @Nullable Peer told = address == null ? null : relay;
    cursor.back(start);
    sink.event(new LogEvent.Remarked(id, told, cursor.rest()));
    return true;
  }
}

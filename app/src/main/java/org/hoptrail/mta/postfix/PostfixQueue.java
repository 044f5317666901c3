package org.hoptrail.mta.postfix;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// The lines of a message on its way into, through and out of the queue: smtpd, pickup, cleanup,
/// qmgr, bounce.
final class PostfixQueue {

  private PostfixQueue() {}

  /// `client=name[addr][, sasl_method=..][, sasl_username=..][, sasl_sender=..][,
  /// orig_queue_id=..][, orig_client=name[addr]]` (smtpd/smtpd.c). What XFORWARD told comes last.
  static boolean client(String id, LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("client=")) {
      return false;
    }
    Peer client = cursor.peer();
    if (cursor.isDone()) {
      sink.event(LogEvent.Accepted.from(id, line.session(), client));
      return true;
    }
    Origin origin = new Origin(cursor);
    origin.login(line, client, sink);
    sink.event(
        new LogEvent.Accepted(id, line.session(), client, null, origin.user, origin.queueId));
    if (origin.client != null) {
      sink.event(new LogEvent.Remarked(id, origin.client, "orig_client"));
    }
    return true;
  }

  /// `NOQUEUE: client=..`: a proxy before the queue takes the mail.
  static boolean proxied(LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("client=")) {
      return false;
    }
    Peer client = cursor.peer();
    sink.event(new LogEvent.Opened(line.session(), client));
    new Origin(cursor).login(line, client, sink);
    return true;
  }

  /// What follows the client.
  private static final class Origin {
    private @Nullable String method;
    private @Nullable String user;
    private @Nullable String queueId;
    private @Nullable Peer client;

    Origin(Cursor cursor) {
      while (cursor.skip(", ")) {
        if (cursor.skip("sasl_method=")) {
          method = cursor.before(",");
        } else if (cursor.skip("sasl_username=")) {
          user = cursor.before(",");
        } else if (cursor.skip("orig_queue_id=")) {
          queueId = cursor.before(",");
        } else if (cursor.skip("orig_client=")) {
          client = cursor.peer();
        } else {
          cursor.back(cursor.indexOf(','));
        }
      }
    }

    void login(LogLine line, Peer from, LogSink sink) {
      if (method != null || user != null) {
        sink.event(new LogEvent.LoggedIn(line.session(), from, user, method, true));
      }
    }
  }

  /// `message-id=<..>` (cleanup/cleanup_message.c): may be empty, without brackets, hold blanks.
  static boolean messageId(String id, Cursor cursor, LogSink sink) {
    if (!cursor.skip("message-id=")) {
      return false;
    }
    sink.event(new LogEvent.Identified(id, cursor.rest()));
    return true;
  }

  /// `removed` (qmgr/qmgr_active.c, postsuper/postsuper.c).
  static boolean removed(String id, Cursor cursor, LogSink sink) {
    if (!cursor.skip("removed")) {
      return false;
    }
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
  static boolean other(String id, Cursor cursor, LogSink sink) {
    return pickup(id, cursor, sink) || notice(id, cursor, sink) || host(id, cursor, sink);
  }

  /// `uid=N from=<..>[ orig_id=ID]` (pickup/pickup.c): submitted on the host, or put into the queue
  /// anew under another id (`postsuper -r`).
  private static boolean pickup(String id, Cursor cursor, LogSink sink) {
    if (!cursor.skip("uid=")) {
      return false;
    }
    String user = "uid " + cursor.word();
    cursor.skip(" from=");
    String sender = cursor.path();
    String parent = cursor.skip(" orig_id=") ? cursor.word() : null;
    sink.event(new LogEvent.Accepted(id, null, null, "local", user, parent));
    sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
    return true;
  }

  /// `sender non-delivery notification: ID` and its kin (bounce/bounce_notify_service.c,
  /// bounce_one_service.c, bounce_trace_service.c, bounce_warn_service.c, bounce_notify_verp.c).
  private static boolean notice(String id, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean postmaster = cursor.skip("postmaster ");
    if (!postmaster && !cursor.skip("sender ")) {
      return false;
    }
    String about = cursor.until(" notification: ");
    String kind =
        switch (about) {
          case "non-delivery" -> postmaster ? "postmaster" : "non-delivery";
          case "delay" -> "delay";
          case "delivery status", "success" -> "success";
          case null, default -> null;
        };
    if (kind == null) {
      cursor.back(start);
      return false;
    }
    sink.event(new LogEvent.Notified(id, cursor.word(), kind));
    return true;
  }

  /// `host name[addr] said: ..`, `host name[addr] refused to talk to me: ..`, `conversation with
  /// name[addr] timed out ..`, `lost connection with name[addr] while ..`, `SASL authentication
  /// failed; server name[addr] said: ..` (smtp/): what went before the `to=` line.
  private static boolean host(String id, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean peer =
        cursor.skip("host ")
            || cursor.skip("conversation with ")
            || cursor.skip("lost connection with ")
            || cursor.skip("SASL authentication failed; server ");
    if (!peer) {
      return false;
    }
    Peer relay = cursor.peer();
    Peer told = relay.address() == null ? null : relay;
    cursor.back(start);
    sink.event(new LogEvent.Remarked(id, told, cursor.rest()));
    return true;
  }
}

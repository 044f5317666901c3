package org.hoptrail.mta.postfix;

import java.util.Set;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// `ACTION: STAGE from name[addr]: TEXT; from=<..> to=<..> proto=.. helo=<..>`
/// (smtpd/smtpd_check.c log_whatsup; postscreen with commas). Sender and recipient are absent
/// before
/// their stages; TEXT may hold anything, semicolons too.
final class PostfixRefusal {

  private static final Set<String> ACTIONS =
      Set.of(
          "reject",
          "reject_warning",
          "milter-reject",
          "milter-hold",
          "milter-discard",
          "hold",
          "discard",
          "filter",
          "redirect",
          "warn",
          "info",
          "bcc",
          "prepend",
          "replace",
          "delay",
          "proxy-reject",
          "proxy-accept",
          "permit",
          "trace",
          "log",
          "client");

  private PostfixRefusal() {}

  static boolean read(@Nullable String id, LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String action = cursor.before(": ");
    if (!ACTIONS.contains(action) || !cursor.skip(": ")) {
      cursor.back(start);
      return id == null && client(line, cursor, sink);
    }
    String stage = cursor.until(" from ");
    boolean short_ = stage == null || stage.length() > 24 || stage.contains(";");
    if (short_ && !action.startsWith("proxy-")) {
      cursor.back(start);
      return false;
    }
    refused(id, action, stage, line, cursor, sink);
    return true;
  }

  /// `NOQUEUE: client=name[addr]`: a proxy before the queue takes the mail.
  private static boolean client(LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("client=")) {
      return false;
    }
    sink.event(new LogEvent.Opened(line.session(), cursor.peer()));
    return true;
  }

  private static void refused(
      @Nullable String id,
      String action,
      @Nullable String stage,
      LogLine line,
      Cursor cursor,
      LogSink sink) {
    Peer client = stage == null ? null : cursor.peer();
    cursor.skip(": ");
    int text = cursor.at();
    int tail = tail(cursor);
    String reply = cursor.text(text, tail);
    cursor.back(tail);
    Fields fields = new Fields(cursor);
    sink.event(
        new LogEvent.Refused(
            id,
            line.session(),
            action,
            stage,
            client == null ? null : client.withHelo(fields.helo),
            fields.sender,
            fields.recipient,
            reply));
  }

  /// Where `; from=<..>` or `; proto=..` begins, or the end.
  private static int tail(Cursor cursor) {
    int from = cursor.find("; from=<");
    int proto = cursor.find("; proto=");
    int to = cursor.find("; to=<");
    int best = cursor.slice().end();
    for (int at : new int[] {from, proto, to}) {
      best = at >= 0 && at < best ? at : best;
    }
    return best;
  }

  /// `; from=<..>[,] to=<..>[,] proto=..[,] helo=<..>`.
  private static final class Fields {
    private @Nullable String sender;
    private @Nullable String recipient;
    private @Nullable String helo;

    Fields(Cursor cursor) {
      cursor.skip(";");
      while (!cursor.skipBlanks().isDone()) {
        if (cursor.skip("from=")) {
          sender = cursor.path();
        } else if (cursor.skip("to=")) {
          recipient = cursor.path();
        } else if (cursor.skip("helo=")) {
          helo = cursor.path();
        } else {
          cursor.before(" ");
        }
        cursor.skip(",");
      }
    }
  }
}

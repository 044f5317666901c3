package org.hoptrail.mta.postfix;

import java.util.Set;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// `ACTION: STAGE from name[addr]: TEXT; FIELDS` (smtpd/smtpd_check.c log_whatsup, postscreen/
/// postscreen_smtpd.c, cleanup/cleanup_milter.c), and the header and body checks of cleanup.
/// postscreen writes no name before the bracket; its sessions are named by address and port.
final class PostfixRefusal {

  private static final int LONGEST_STAGE = 40;

  private static final Set<String> ACTIONS =
      Set.of(
          "reject",
          "reject_warning",
          "hold",
          "discard",
          "filter",
          "redirect",
          "warn",
          "warning",
          "info",
          "bcc",
          "prepend",
          "replace",
          "strip",
          "delay",
          "permit",
          "trace",
          "log",
          "pass");

  private final @Nullable String id;
  private final String action;
  private final LogLine line;
  private final Cursor cursor;
  private String session;
  private String stage = "";
  private @Nullable Peer client;

  private PostfixRefusal(@Nullable String id, String action, LogLine line, Cursor cursor) {
    this.id = id;
    this.action = action;
    this.line = line;
    this.cursor = cursor;
    this.session = line.session();
  }

  static boolean read(@Nullable String id, LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String action = cursor.before(": ");
    boolean known = ACTIONS.contains(action) || action.startsWith("milter-");
    if (!known || !cursor.skip(": ")) {
      cursor.back(start);
      return false;
    }
    if (id != null && PostfixHeaderCheck.read(id, action, line, cursor, sink)) {
      return true;
    }
    PostfixRefusal refusal = new PostfixRefusal(id, action, line, cursor);
    if (!refusal.client()) {
      cursor.back(start);
      return false;
    }
    refusal.tell(sink);
    return true;
  }

  /// `STAGE from name[addr]: `.
  private boolean client() {
    int from = cursor.find(" from ");
    if (from < 0 || from - cursor.at() > LONGEST_STAGE) {
      return false;
    }
    stage = cursor.text(cursor.at(), from);
    cursor.skipPast(" from ");
    int peer = cursor.at();
    boolean named = cursor.peek() != '[';
    client = cursor.peer();
    session = named ? session : cursor.text(peer, cursor.at());
    return cursor.skip(": ");
  }

  /// `proxy-accept: END-OF-MESSAGE: REPLY; FIELDS` and `proxy-reject` (smtpd/smtpd.c): the answer
  /// of a filter before the queue. The client is that of the connection.
  static boolean proxy(LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean accept = cursor.skip("proxy-accept: ");
    if (!accept && !cursor.skip("proxy-reject: ")) {
      return false;
    }
    String action = accept ? "proxy-accept" : "proxy-reject";
    PostfixRefusal refusal = new PostfixRefusal(null, action, line, cursor);
    String stage = cursor.until(": ");
    if (stage == null || stage.length() > LONGEST_STAGE) {
      cursor.back(start);
      return false;
    }
    refusal.stage = stage;
    refusal.tell(sink);
    return true;
  }

  private void tell(LogSink sink) {
    PostfixFields fields = PostfixFields.ofRefusal(cursor);
    fields.login(line, client, sink);
    Peer told = client == null || fields.helo == null ? client : client.withHelo(fields.helo);
    String reply = cursor.text(cursor.at(), fields.start).strip();
    sink.event(
        new LogEvent.Refused(
            id, session, action, stage, told, fields.sender, fields.recipient, reply));
  }
}

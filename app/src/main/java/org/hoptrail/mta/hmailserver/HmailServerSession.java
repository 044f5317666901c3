package org.hoptrail.mta.hmailserver;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// What a client and the server said: `RECEIVED: RCPT TO:<a>`, `SENT: 550 Unknown user`.
final class HmailServerSession {

  private HmailServerSession() {}

  static boolean read(
      String session, @Nullable Peer client, String text, LogLine line, LogSink sink) {
    Cursor cursor = Cursor.of(Slice.of(text));
    if (cursor.skip("RECEIVED: ")) {
      return received(session, client, cursor, line, sink);
    }
    if (!cursor.skip("SENT: ")) {
      return false;
    }
    int code = cursor.peek();
    if (code == '4' || code == '5') {
      String sender = line.memory().of(session + " from");
      String recipient = line.memory().of(session + " to");
      String stage = line.memory().of(session + " verb");
      sink.event(
          new LogEvent.Refused(
              null, session, "reject", stage, client, sender, recipient, cursor.rest()));
    } else {
      sink.event(new LogEvent.Noted("reply"));
    }
    return true;
  }

  private static boolean received(
      String session, @Nullable Peer client, Cursor cursor, LogLine line, LogSink sink) {
    String verb = cursor.before(" :");
    line.memory().keep(session + " verb", verb);
    cursor.skipBlanks();
    if (verb.equals("EHLO") || verb.equals("HELO")) {
      String helo = cursor.word();
      Peer named = client == null ? new Peer(null, null, 0, helo) : client.withHelo(helo);
      sink.event(new LogEvent.Opened(session, named));
      return true;
    }
    if (cursor.skipPast(":")) {
      cursor.skipBlanks();
      line.memory().keep(session + (verb.equals("MAIL") ? " from" : " to"), cursor.path());
    }
    sink.event(new LogEvent.Noted("command"));
    return true;
  }
}

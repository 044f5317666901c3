package org.hoptrail.mta.hmailserver;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// Deliveries: the application names message, sender and recipients, the session of the client what
/// was said. The two are tied by sender and recipient.
final class HmailServerDelivery {

  private HmailServerDelivery() {}

  /// `SMTPDeliverer - Message 5: Delivering message from A to B, C. File: ...`.
  static boolean application(String text, LogLine line, LogSink sink) {
    Cursor cursor = Cursor.of(Slice.of(text));
    if (!cursor.skip("SMTPDeliverer - Message ")) {
      return false;
    }
    String id = cursor.before(":");
    cursor.skip(": ");
    if (cursor.skip("Delivering message from ")) {
      String sender = cursor.word();
      cursor.skip(" to ");
      String plain = sender.equals("<Empty>") || sender.equals("<>") ? "" : sender;
      sink.event(LogEvent.Accepted.from(id, null, null));
      sink.event(new LogEvent.Enveloped(id, plain, -1, -1));
      String recipients = cursor.until(". File: ");
      for (String recipient : (recipients == null ? cursor.rest() : recipients).split(", ")) {
        sink.event(new LogEvent.Addressed(id, recipient, null));
        line.memory().keep("message " + recipient, id);
      }
      return true;
    }
    if (cursor.sees("Message delivery thread completed")) {
      sink.event(new LogEvent.Ended(id));
      return true;
    }
    sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    return true;
  }

  static boolean read(
      String session, @Nullable Peer server, String text, LogLine line, LogSink sink) {
    Cursor cursor = Cursor.of(Slice.of(text));
    if (cursor.skip("SENT: ")) {
      return sent(session, cursor, line, sink);
    }
    if (!cursor.skip("RECEIVED: ")) {
      return false;
    }
    String verb = line.memory().of(session + " verb");
    String reply = cursor.rest();
    String recipients = line.memory().of(session + " to");
    boolean refused = reply.startsWith("4") || reply.startsWith("5");
    boolean end = "[nl].".equals(verb);
    if (recipients == null || verb == null || !end && !refused) {
      sink.event(new LogEvent.Noted("reply"));
      return true;
    }
    Outcome outcome = outcome(reply);
    tell(session, server, recipients, verb.startsWith("RCPT"), outcome, reply, line, sink);
    return true;
  }

  /// @param one whether the reply is about the recipient that was named last
  private static void tell(
      String session,
      @Nullable Peer server,
      String recipients,
      boolean one,
      Outcome outcome,
      String reply,
      LogLine line,
      LogSink sink) {
    String[] all = recipients.split("\n");
    for (int i = one ? all.length - 1 : 0; i < all.length; i++) {
      sink.event(attempt(all[i], server, outcome, reply, line, session));
    }
    if (one) {
      int cut = recipients.lastIndexOf('\n');
      line.memory().keep(session + " to", cut < 0 ? "" : recipients.substring(0, cut));
    }
  }

  private static Outcome outcome(String reply) {
    boolean later = reply.startsWith("4");
    return reply.startsWith("2") ? Outcome.DELIVERED : later ? Outcome.DEFERRED : Outcome.BOUNCED;
  }

  private static boolean sent(String session, Cursor cursor, LogLine line, LogSink sink) {
    boolean recipient = cursor.sees("RCPT TO:");
    line.memory().keep(session + " verb", cursor.slice().text());
    if (cursor.sees("MAIL FROM:")) {
      line.memory().take(session + " to");
    }
    if (recipient && cursor.skipPast(":")) {
      String known = line.memory().of(session + " to");
      String added = cursor.path();
      boolean first = known == null || known.isEmpty();
      line.memory().keep(session + " to", first ? added : known + "\n" + added);
    }
    sink.event(new LogEvent.Noted("command"));
    return true;
  }

  private static LogEvent attempt(
      String recipient,
      @Nullable Peer server,
      Outcome outcome,
      String reply,
      LogLine line,
      String session) {
    String id = line.memory().of("message " + recipient);
    if (id == null) {
      return new LogEvent.Noted("delivery");
    }
    return new LogEvent.Attempted(
        id, recipient, null, server, "smtp", outcome, null, reply, Double.NaN, Double.NaN, session);
  }
}

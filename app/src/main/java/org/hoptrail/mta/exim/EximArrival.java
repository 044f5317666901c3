package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.text.EncodedWords;
import org.hoptrail.text.Slice;
import org.jspecify.annotations.Nullable;

/// `<= SENDER [R=PARENT] H=NAME (HELO) [IP]:PORT U=IDENT P=PROTOCOL X=TLS CV=V A=MECHANISM:USER
/// S=SIZE id=MESSAGE-ID T="SUBJECT" from <S> for R R` (src/receive.c): a message came in. `(=` is
/// the same with a feigned rejection. `R=` names the message that made this one: a bounce, a
/// warning, or what a filter sent.
final class EximArrival {

  private EximArrival() {}

  static boolean read(String id, Cursor cursor, LogSink sink) {
    if (!cursor.skip("<= ") && !cursor.skip("(= ")) {
      return false;
    }
    String sender = cursor.peek() == '<' ? cursor.path() : address(cursor);
    EximFields fields = EximFields.take(cursor);
    recipients(cursor.skipBlanks(), fields);
    LogEvent.Encrypted encrypted = fields.encrypted(id, false);
    if (encrypted != null) {
      sink.event(encrypted);
    }
    Peer client = fields.peer;
    String user = fields.user();
    boolean local = client == null;
    sink.event(
        new LogEvent.Accepted(
            id, id, client, fields.protocol, user == null && local ? fields.ident : user, null));
    int count = fields.recipients.isEmpty() ? -1 : fields.recipients.size();
    sink.event(new LogEvent.Enveloped(id, sender, fields.size, count));
    String messageId = fields.messageId;
    if (messageId != null) {
      sink.event(new LogEvent.Identified(id, bracketed(messageId)));
    }
    rest(id, fields, sender, sink);
    return true;
  }

  private static void rest(String id, EximFields fields, @Nullable String sender, LogSink sink) {
    String subject = fields.subject;
    if (subject != null) {
      sink.event(new LogEvent.Titled(id, EncodedWords.decode(Slice.of(subject))));
    }
    for (String recipient : fields.recipients) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
    String dkim = fields.dkim;
    if (dkim != null) {
      sink.event(new LogEvent.Judged(id, "dkim", "pass " + dkim));
    }
    String parent = fields.router;
    if (parent != null) {
      boolean notice = sender == null || sender.isEmpty();
      sink.event(new LogEvent.Notified(parent, id, notice ? "notice" : "reply"));
    }
  }

  /// An address without brackets; a quoted local part may hold blanks.
  private static String address(Cursor cursor) {
    int start = cursor.at();
    if (cursor.skip("\"")) {
      cursor.back(cursor.indexOf('"'));
    }
    cursor.word();
    return cursor.text(start, cursor.at());
  }

  /// `from <S>` and `for R R R`.
  private static void recipients(Cursor cursor, EximFields fields) {
    if (cursor.skip("from ")) {
      cursor.path();
      cursor.skipBlanks();
    }
    if (cursor.skip("for ")) {
      while (!cursor.skipBlanks().isDone()) {
        fields.recipients.add(address(cursor));
      }
    }
  }

  /// Exim leaves the angle brackets of a Message-ID away.
  private static String bracketed(String messageId) {
    return messageId.startsWith("<") ? messageId : "<" + messageId + ">";
  }
}

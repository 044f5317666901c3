package org.hoptrail.mta.exim;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// What a client was denied (src/smtp_in.c `smtp_handle_acl_fail`, src/acl.c, src/receive.c):
/// `H=NAME (HELO) [IP]:PORT X=TLS A=AUTH U=IDENT F=<S> [temporarily ]rejected RCPT <R>: TEXT`, also
/// `rejected MAIL <S>`, `rejected connection in "connect" ACL`, `rejected after DATA`, `rejected
/// EHLO or HELO NAME`, `sender verify fail for <S>: TEXT`, `Warning: TEXT` of a `warn` verb. Some
/// refusals have no fields before them: `rejected HELO from NAME [IP]: TEXT`.
final class EximRefusal {

  private final @Nullable String id;
  private final @Nullable String session;
  private final Cursor cursor;
  private final EximFields fields;

  private EximRefusal(
      @Nullable String id, @Nullable String session, Cursor cursor, EximFields fields) {
    this.id = id;
    this.session = session;
    this.cursor = cursor;
    this.fields = fields;
  }

  static boolean read(@Nullable String id, @Nullable String session, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    EximFields fields = EximFields.take(cursor);
    cursor.skipBlanks();
    EximRefusal refusal = new EximRefusal(id, session, cursor, fields);
    LogEvent told = refusal.verdict();
    if (told == null) {
      cursor.back(start);
      return false;
    }
    sink.event(told);
    return true;
  }

  private @Nullable LogEvent verdict() {
    if (cursor.skip("temporarily rejected ")) {
      return refused("defer");
    }
    if (cursor.skip("rejected ")) {
      return refused("reject");
    }
    if (cursor.skip("refused connection from ")) {
      return refusedConnection();
    }
    return fields.peer == null && fields.ident == null && fields.sender == null ? null : other();
  }

  private @Nullable LogEvent other() {
    if (cursor.skip("sender verify ")) {
      String action = cursor.word();
      cursor.skip(" for ");
      String sender = cursor.path();
      return event("verify-" + action, "MAIL", sender, null, text());
    }
    if (cursor.skip("Warning: ")) {
      return event("warning", null, fields.sender, null, cursor.rest());
    }
    if (cursor.skip("discarded ")) {
      return refused("discard");
    }
    if (cursor.skip("dropped ")) {
      return event("drop", null, fields.sender, null, cursor.rest());
    }
    return null;
  }

  private LogEvent refusedConnection() {
    fields.peer = EximPeer.take(cursor);
    return event("reject", "CONNECT", null, null, cursor.skipBlanks().rest());
  }

  /// What stands behind `rejected`: the command with its argument, or the stage in words.
  private LogEvent refused(String action) {
    if (cursor.skip("RCPT ")) {
      String recipient = argument();
      return event(action, "RCPT", fields.sender, recipient, text());
    }
    if (cursor.skip("MAIL ")) {
      return mail(action);
    }
    String stage = stage();
    String text = text();
    return event(action, stage, fields.sender, null, text);
  }

  /// `MAIL <S>: TEXT`, `MAIL FROM:<S> H=..: TEXT`, `MAIL from NAME [IP]: TEXT`.
  private LogEvent mail(String action) {
    String sender = fields.sender;
    if (cursor.skip("from ")) {
      fields.peer = EximPeer.take(cursor);
    } else {
      cursor.skip("FROM:");
      sender = cursor.peek() == '<' ? cursor.path() : sender;
      EximFields more = EximFields.take(cursor);
      fields.peer = fields.peer == null ? more.peer : fields.peer;
    }
    return event(action, "MAIL", sender, null, text());
  }

  private @Nullable String argument() {
    if (cursor.skip("TO:")) {
      cursor.skipBlanks();
    }
    return cursor.peek() == '<' ? cursor.path() : null;
  }

  private String stage() {
    if (cursor.sees("connection")) {
      return connection();
    }
    if (cursor.skip("after DATA") || cursor.skip("during MIME ACL checks")) {
      return "END-OF-MESSAGE";
    }
    if (cursor.skip("by non-SMTP ACL") || cursor.skip("by local_scan()")) {
      return "END-OF-MESSAGE";
    }
    if (cursor.skip("EHLO or HELO ")) {
      String said = cursor.before(": ");
      Peer known = fields.peer;
      fields.peer = known == null || known.helo() != null ? known : known.withHelo(said);
      return "HELO";
    }
    return command();
  }

  private String connection() {
    cursor.skip("connection");
    cursor.skip(" in \"connect\" ACL");
    if (cursor.skip(" from ")) {
      cursor.skip("H=");
      fields.peer = EximPeer.take(cursor);
    }
    return "CONNECT";
  }

  /// `HELO from NAME [IP]`, `AUTH ..`, `VRFY <A>`, `XCLIENT from ..`.
  private String command() {
    int start = cursor.at();
    int at = start;
    while (Ascii.isUpper(cursor.peek())) {
      at++;
      cursor.back(at);
    }
    if (at == start) {
      return "SMTP";
    }
    String command = cursor.text(start, at);
    if (cursor.skip(" from ")) {
      fields.peer = EximPeer.take(cursor);
    }
    return command;
  }

  /// The reason behind a colon, or what is left.
  private String text() {
    cursor.skipBlanks();
    cursor.skip(":");
    return cursor.skipBlanks().rest();
  }

  private LogEvent event(
      String action,
      @Nullable String stage,
      @Nullable String sender,
      @Nullable String recipient,
      String text) {
    return new LogEvent.Refused(id, session, action, stage, fields.peer, sender, recipient, text);
  }
}

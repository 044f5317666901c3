package org.hoptrail.mta.ciscoesa;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.text.EncodedWords;
import org.hoptrail.text.Slice;

/// Lines that begin with `MID n`: `ICID 2 From: <a>`, `ICID 2 RID 0 To: <b>`, `Message-ID '<m>'`,
/// `Subject 's'`, `ready 1820 bytes from <a>`, `queued for delivery`, `RID [0] Response 'text'`,
/// `rewritten to MID 8 by antispam`, and the verdicts of the engines.
final class CiscoEsaMessage {

  private static final String[] JUDGES = {
    "using engine: ", "antivirus ", "interim ", "AMP ", "SPF: ", "DKIM: ", "DMARC: ",
    "Outbreak Filters: ", "URL ", "Threat Level=", "SDR: ", "graymail ", "DLP ", "DANE "
  };

  private CiscoEsaMessage() {}

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    long number = cursor.number();
    if (number < 0 || !cursor.skip(" ")) {
      return false;
    }
    String id = Long.toString(number);
    if (cursor.skip("ICID ")) {
      return envelope(id, line, cursor, sink);
    }
    return about(id, cursor, sink)
        || CiscoEsaDelivery.response(id, line, cursor, sink)
        || fate(id, line, cursor, sink)
        || judged(id, cursor, sink)
        || remarked(id, cursor, sink);
  }

  /// `2 From: <a>`, `2 RID 0 To: <b>`.
  private static boolean envelope(String id, LogLine line, Cursor cursor, LogSink sink) {
    long session = cursor.number();
    if (cursor.skip(" From: ")) {
      String via = session > 0 ? CiscoEsaMail.client(session) : null;
      sink.event(LogEvent.Accepted.from(id, via, null));
      sink.event(new LogEvent.Enveloped(id, cursor.path(), -1, -1));
      return true;
    }
    if (cursor.skip(" RID ")) {
      long rid = cursor.number();
      if (!cursor.skip(" To: ")) {
        return false;
      }
      String recipient = cursor.path();
      line.memory().keep(id + " RID " + rid, recipient);
      sink.event(new LogEvent.Addressed(id, recipient, null));
      return true;
    }
    return remarked(id, cursor, sink);
  }

  private static boolean about(String id, Cursor cursor, LogSink sink) {
    if (cursor.skip("Message-ID ")) {
      sink.event(new LogEvent.Identified(id, quoted(cursor)));
    } else if (cursor.skip("Subject ")) {
      cursor.skip("'");
      String subject = cursor.rest();
      boolean closed = subject.endsWith("'") || subject.endsWith("\"");
      String text = closed ? subject.substring(0, subject.length() - 1) : subject;
      sink.event(new LogEvent.Titled(id, EncodedWords.decode(Slice.of(unescaped(text)))));
    } else if (cursor.skip("ready ")) {
      long size = cursor.number();
      String sender = cursor.skipPast("from ") ? cursor.path() : null;
      sink.event(new LogEvent.Enveloped(id, sender, size, -1));
    } else {
      return false;
    }
    return true;
  }

  /// Python writes a text with an apostrophe in double quotes, or escapes it.
  private static String unescaped(String text) {
    String body = text.startsWith("\"") ? text.substring(1) : text;
    return body.replace("\\'", "'").replace("\\\\", "\\");
  }

  private static String quoted(Cursor cursor) {
    cursor.skip("'");
    return cursor.before("'");
  }

  /// What became of the whole message.
  private static boolean fate(String id, LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("rewritten to ") || cursor.skip("was rewritten to ")) {
      cursor.skip("MID ");
      long next = cursor.number();
      cursor.skip(" by ");
      sink.event(new LogEvent.Handed(id, List.of(Long.toString(next)), cursor.rest()));
      return next >= 0;
    }
    if (cursor.skip("was generated based on MID ")) {
      String parent = Long.toString(cursor.number());
      cursor.skip(" by ");
      sink.event(new LogEvent.Handed(parent, List.of(id), cursor.rest()));
      return true;
    }
    if (cursor.skip("was generated for bounce of MID ")
        || cursor.skip("generated for bounce of MID ")) {
      sink.event(new LogEvent.Notified(Long.toString(cursor.number()), id, "non-delivery"));
      return true;
    }
    if (cursor.sees("quarantined to ") || cursor.sees("Dropped by ")) {
      return filtered(id, line, cursor, sink);
    }
    return false;
  }

  /// `quarantined to "Policy" (content filter:x)`: all recipients that were told.
  private static boolean filtered(String id, LogLine line, Cursor cursor, LogSink sink) {
    String text = cursor.rest();
    for (int rid = 0; rid < 1_000; rid++) {
      String recipient = line.memory().of(id + " RID " + rid);
      if (recipient == null) {
        break;
      }
      sink.event(
          new LogEvent.Attempted(
              id,
              recipient,
              null,
              null,
              null,
              Outcome.FILTERED,
              null,
              text,
              Double.NaN,
              Double.NaN,
              null));
    }
    sink.event(new LogEvent.Judged(id, "asyncos", text));
    return true;
  }

  private static boolean judged(String id, Cursor cursor, LogSink sink) {
    for (String judge : JUDGES) {
      if (cursor.sees(judge)) {
        sink.event(new LogEvent.Judged(id, "asyncos", cursor.rest()));
        return true;
      }
    }
    return false;
  }

  private static boolean remarked(String id, Cursor cursor, LogSink sink) {
    sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    return true;
  }
}

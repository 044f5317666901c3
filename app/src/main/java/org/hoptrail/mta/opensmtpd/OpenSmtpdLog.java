package org.hoptrail.mta.opensmtpd;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.TaggedLog;
import org.hoptrail.text.Ascii;
import org.jspecify.annotations.Nullable;

/// OpenSMTPD's log through syslog. Since 6.0 a line is `SESSION WHO WHAT key=value ..`
/// (usr.sbin/smtpd/smtp_session.c, mta_session.c, mda.c, envelope logging in to.c and
/// lka_session.c), SESSION of 16 hexadecimal digits, WHO one of `smtp`, `mta`, `mda`; 6.0 to 6.3
/// write `WHO event=WHAT`. Before, it was prose, see [OpenSmtpdProse]. The queue id is the message
/// id, of 8 digits: the first half of each envelope id.
final class OpenSmtpdLog extends TaggedLog {

  private static final int SESSION = 16;

  private static final List<String> NOTES =
      List.of(
          "info: ",
          "warn: ",
          "debug: ",
          "fatal: ",
          "smtp-out: ",
          "smtp-in: ",
          "mta: ",
          "mda: ",
          "queue: ",
          "scheduler: ",
          "lka: ",
          "control: ",
          "ca: ",
          "pony: ",
          "limit: ",
          "table-",
          "server ",
          "filter");

  OpenSmtpdLog() {
    super("smtpd", "opensmtpd");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String session = session(cursor);
    if (session == null) {
      return OpenSmtpdProse.read(cursor, sink) || noted(cursor, sink);
    }
    if (cursor.skip("smtp ")) {
      return OpenSmtpdSmtp.read(session, what(cursor), cursor, sink);
    }
    boolean mta = cursor.skip("mta ");
    if (mta || cursor.skip("mda ")) {
      return OpenSmtpdDelivery.read(session, mta, what(cursor), cursor, sink);
    }
    return false;
  }

  private static String what(Cursor cursor) {
    cursor.skip("event=");
    return cursor.word();
  }

  private static @Nullable String session(Cursor cursor) {
    int start = cursor.at();
    int at = start;
    while (at - start < SESSION && Ascii.isHex(cursor.peek())) {
      at++;
      cursor.back(at);
    }
    if (at - start == SESSION && cursor.skip(" ")) {
      return cursor.text(start, at);
    }
    cursor.back(start);
    return null;
  }

  private static boolean noted(Cursor cursor, LogSink sink) {
    for (String beginning : NOTES) {
      if (cursor.sees(beginning)) {
        boolean start = cursor.find("OpenSMTPD") >= 0;
        sink.event(new LogEvent.Noted(start ? "start" : cursor.before(":- ")));
        return true;
      }
    }
    return false;
  }
}

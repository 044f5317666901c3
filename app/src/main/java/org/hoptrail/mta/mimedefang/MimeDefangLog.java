package org.hoptrail.mta.mimedefang;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;

/// `MDLOG,QUEUEID,EVENT,VALUE1,VALUE2,SENDER,RECIPIENT,SUBJECT` as md_graphdefang_log writes it,
/// commas inside values escaped as `%2C`; `QUEUEID: TEXT` from md_syslog and the milter itself; the
/// multiplexor's `stats ..`.
final class MimeDefangLog implements LogFormat {

  private static final Openings NOTES =
      new Openings()
          .say("statistics", "stats ", "Stats: ")
          .say(
              "service",
              "Starting slave ",
              "Starting worker ",
              "Killing idle ",
              "Slave ",
              "Worker ")
          .say("start", "started; ", "MIMEDefang", "Initialized embedded Perl", "Multiplexor alive")
          .say("service", "Reap: ");

  @Override
  public boolean reads(Program program) {
    return program.tag().startsWith("mimedefang");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    if (cursor.skip("MDLOG,")) {
      return event(cursor, sink);
    }
    String id = JobId.take(cursor);
    if (id != null) {
      sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
      return true;
    }
    return NOTES.read(cursor, sink);
  }

  private static boolean event(Cursor cursor, LogSink sink) {
    String id = JobId.word(cursor);
    if (id == null || !cursor.skip(",")) {
      return false;
    }
    StringBuilder verdict = new StringBuilder(next(cursor));
    for (int i = 0; i < 2; i++) {
      String value = next(cursor);
      verdict.append(value.isEmpty() ? "" : " ").append(value);
    }
    String sender = bare(next(cursor));
    String recipient = bare(next(cursor));
    String subject = cursor.rest().replace("%2C", ",");
    sink.event(new LogEvent.Judged(id, "mimedefang", verdict.toString()));
    sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
    if (!recipient.isEmpty()) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
    if (!subject.isEmpty()) {
      sink.event(new LogEvent.Titled(id, subject));
    }
    return true;
  }

  private static String next(Cursor cursor) {
    String value = cursor.before(",");
    cursor.skip(",");
    return value.replace("%2C", ",");
  }

  private static String bare(String address) {
    boolean brackets = address.startsWith("<") && address.endsWith(">");
    return brackets ? address.substring(1, address.length() - 1) : address;
  }
}

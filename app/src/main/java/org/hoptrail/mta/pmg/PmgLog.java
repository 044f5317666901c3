package org.hoptrail.mta.pmg;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;

/// Lines of pmg-smtp-filter begin with its own id, hex: `new mail message-id=<..>#012`, `SA
/// score=N/M ..`, `accept mail to <R> (QUEUEID) (rule: N)`, `block mail to <R> (rule: N)`, `moved
/// mail for <R> to spam quarantine - ID (rule: N)`, `processing time: ..`. pmgpolicy answers
/// Postfix.
final class PmgLog implements LogFormat {

  private static final String JUDGE = "pmg-smtp-filter";

  private static final Openings NOTES =
      new Openings()
          .say("start", "starting ", "reloading configuration", "Filter daemon ", "Policy daemon ")
          .say("maintenance", "end greylist maintenance", "update greylisting database")
          .say("stop", "server stopped", "received ")
          .say("database", "reload ", "found ");

  @Override
  public boolean reads(Program program) {
    return program.tag().equals(JUDGE) || program.tag().equals("pmgpolicy");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = JobId.take(cursor);
    return id == null ? NOTES.read(cursor, sink) : ofMessage(id, line, cursor, sink);
  }

  private static boolean ofMessage(String id, LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("new mail message-id=")) {
      sink.event(LogEvent.Accepted.from(id, line.session(), null));
      sink.event(new LogEvent.Identified(id, cursor.before("#")));
    } else if (cursor.skip("accept mail to ")) {
      delivered(id, line, cursor, sink);
    } else if (cursor.skip("block mail to ") || cursor.skip("moved mail for ")) {
      String recipient = cursor.path();
      cursor.skipBlanks();
      attempted(id, recipient, Outcome.FILTERED, cursor.rest(), line, sink);
    } else if (cursor.skip("processing time: ")) {
      sink.event(new LogEvent.Ended(id));
    } else if (cursor.sees("SA score=") || cursor.sees("virus detected: ")) {
      sink.event(new LogEvent.Judged(id, JUDGE, cursor.rest()));
    } else {
      sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    }
    return true;
  }

  /// `<R> (QUEUEID) (rule: N)`.
  private static void delivered(String id, LogLine line, Cursor cursor, LogSink sink) {
    String recipient = cursor.path();
    cursor.skip(" (");
    String next = JobId.word(cursor);
    cursor.skip(")");
    cursor.skipBlanks();
    attempted(id, recipient, Outcome.DELIVERED, cursor.rest(), line, sink);
    if (next != null) {
      sink.event(new LogEvent.Handed(id, List.of(next), JUDGE));
    }
  }

  private static void attempted(
      String id, String recipient, Outcome outcome, String rule, LogLine line, LogSink sink) {
    sink.event(
        new LogEvent.Attempted(
            id,
            recipient,
            null,
            null,
            "filter",
            outcome,
            null,
            rule.isEmpty() ? null : rule,
            Double.NaN,
            Double.NaN,
            line.session()));
  }
}

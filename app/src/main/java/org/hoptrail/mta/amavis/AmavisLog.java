package org.hoptrail.mta.amavis;

import java.util.List;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;
import org.jspecify.annotations.Nullable;

/// Lines of a task begin with `(PID-NN[-NN]) `; the one that sums it up is `Passed|Blocked CATEGORY
/// {ACTIONS}, .. <S> -> <R>,<R>, .., Queue-ID: Q, Message-ID: <..>, mail_id: M, Hits: N, size: N,
/// queued_as: Q2[/Q3], N ms` (log_templ in lib/Amavis/Conf.pm), and there is one for each recipient
/// without the queue id (log_recip_templ). A line that is too long is cut, ends with `...` and goes
/// on in the next after `(PID-NN) ...`.
///
/// amavis gives the message back under another queue id: `Queue-ID` becomes `queued_as`.
final class AmavisLog extends TaggedLog {

  private static final String JUDGE = "amavis";

  private static final Openings NOTES =
      new Openings()
          .say("start", "starting. ", "perl=", "logging initialized", "Module ", "user=", "No $")
          .say(
              "start", "SQL ", "SQL::", "Lookup::", "Found $", "Using ", "ANTI-", "Creating db in ")
          .say("start", "initializing ", "Valid PID file", "SpamControl: ", "extra modules loaded")
          .say("start", "Found decoder for ", "No decoder for ", "Internal decoder for ", "config ")
          .say("start", "Old db file", "Deleting db files", "ZMQ ", "Will ", "INFO: ", "Cannot ")
          .say("service", "sd_notify ", "TROUBLE in ", "WARN: ", "Warning: ")
          .say("stop", "Exiting", "shutting down");

  AmavisLog() {
    super("amavis", "amavisd");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    if (!task(cursor)) {
      return NOTES.read(cursor, sink) || Openings.NET_SERVER.read(cursor, sink);
    }
    int start = cursor.at();
    boolean verdict = cursor.skip("Passed ") || cursor.skip("Blocked ");
    boolean rest = !verdict && cursor.skip("...");
    cursor.back(start);
    if (!verdict && !rest) {
      sink.event(new LogEvent.Noted("detail"));
      return true;
    }
    return judged(verdict, cursor, sink);
  }

  private static boolean judged(boolean verdict, Cursor cursor, LogSink sink) {
    String queueId = id(cursor, "Queue-ID: ");
    List<String> successors = successors(cursor);
    String mailId = value(cursor, ", mail_id: ");
    boolean proxy = queueId == null && mailId != null;
    String judged = proxy ? mailId : queueId;
    if (judged == null && !successors.isEmpty()) {
      judged = successors.getFirst();
    }
    if (judged == null) {
      sink.event(new LogEvent.Noted("verdict"));
      return true;
    }
    String named = proxy ? judged : queueId;
    tell(judged, named, successors, verdict ? verdict(cursor) : "", cursor, sink);
    if (proxy && verdict) {
      AmavisProxy.tell(judged, !successors.isEmpty(), cursor, sink);
    }
    return true;
  }

  /// `(02279-04) `, `(02279-04-2) `.
  private static boolean task(Cursor cursor) {
    int start = cursor.at();
    boolean open = cursor.skip("(") && cursor.number() >= 0 && cursor.skip("-");
    boolean closed = open && cursor.number() >= 0;
    while (closed && cursor.skip("-")) {
      closed = cursor.number() >= 0;
    }
    if (!closed || !cursor.skip(") ")) {
      cursor.back(start);
      return false;
    }
    return true;
  }

  private static void tell(
      String judged,
      @Nullable String queueId,
      List<String> successors,
      String verdict,
      Cursor cursor,
      LogSink sink) {
    if (queueId != null && !successors.isEmpty()) {
      sink.event(new LogEvent.Handed(queueId, successors, JUDGE));
    }
    String mailId = value(cursor, ", mail_id: ");
    if (mailId != null && !mailId.equals(judged)) {
      sink.event(new LogEvent.Named(judged, mailId, false));
    }
    String messageId = value(cursor, ", Message-ID: ");
    if (messageId != null) {
      sink.event(new LogEvent.Identified(judged, messageId));
    }
    if (!verdict.isEmpty()) {
      String hits = value(cursor, ", Hits: ");
      sink.event(
          new LogEvent.Judged(judged, JUDGE, hits == null ? verdict : verdict + ", Hits: " + hits));
    }
  }

  /// `Passed CLEAN {RelayedInbound}`.
  private static String verdict(Cursor cursor) {
    int start = cursor.at();
    int brace = cursor.find("}, ");
    int comma = cursor.indexOf(',');
    int open = cursor.indexOf('{');
    String verdict = cursor.text(start, open < comma && brace > open ? brace + 1 : comma);
    cursor.back(start);
    return verdict;
  }

  private static @Nullable String id(Cursor cursor, String key) {
    int start = cursor.at();
    String id = cursor.skipPast(key) ? JobId.word(cursor) : null;
    cursor.back(start);
    return id;
  }

  private static List<String> successors(Cursor cursor) {
    String text = value(cursor, "queued_as: ");
    return text == null || text.isEmpty() ? List.of() : List.of(text.split("/"));
  }

  private static @Nullable String value(Cursor cursor, String key) {
    int start = cursor.at();
    String value = cursor.skipPast(key) ? cursor.before(", ") : null;
    cursor.back(start);
    return value;
  }
}

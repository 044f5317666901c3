package org.hoptrail.mta.rspamd;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.TaggedLog;
import org.jspecify.annotations.Nullable;

/// `<TAG>; MODULE; FUNCTION: TEXT` (src/libutil/logger), in its own file behind `DATE
/// #PID(WORKER) `.
/// A task is told by `rspamd_task_write_log` as `id: <MID>, qid: <Q>, ip: A, user: U, from: <S>,
/// (default: T|F (ACTION): [SCORE/LIMIT] [SYMBOLS]), len: N, .., rcpts: <R,R>` (log_format of
/// conf/logging.inc); unknown values are `undef` or `unknown`.
final class RspamdLog extends TaggedLog {

  RspamdLog() {
    super("rspamd");
  }

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (cursor.peek() != '2') {
      return false;
    }
    long time = LocalStamp.read(cursor, line);
    boolean ours = time != LogLine.NO_TIME && cursor.skip(" #") && cursor.number() >= 0;
    if (!ours || cursor.peek() != '(' || !cursor.skipPast(") ") || cursor.find("; ") < 0) {
      return false;
    }
    line.at(time).body(cursor.at());
    return true;
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    int start = cursor.at();
    if (cursor.peek() == '<') {
      cursor.path();
      cursor.skip("; ");
    }
    String module = cursor.until("; ");
    if (module == null || module.length() > 40) {
      cursor.back(start);
      return false;
    }
    String id = cursor.skip("rspamd_task_write_log: id: ") ? cursor.path() : null;
    if (id == null) {
      sink.event(new LogEvent.Noted("detail"));
      return true;
    }
    task(id, cursor, sink);
    return true;
  }

  private static void task(String messageId, Cursor cursor, LogSink sink) {
    String queueId = cursor.skip(", qid: <") ? JobId.word(cursor) : null;
    if (queueId == null) {
      sink.event(new LogEvent.Noted("task"));
      return;
    }
    if (!messageId.equals("undef")) {
      sink.event(new LogEvent.Identified(queueId, "<" + messageId + ">"));
    }
    String address = value(cursor, ", ip: ");
    String sender = cursor.skipPast(", from: ") ? cursor.path() : null;
    String verdict = cursor.skipPast(": ") ? verdict(cursor) : "";
    int size = cursor.skipPast(", len: ") ? (int) cursor.number() : -1;
    IpAddress client = address == null ? null : IpAddress.parse(address);
    if (client != null) {
      sink.event(new LogEvent.Remarked(queueId, Peer.of(client), "client"));
    }
    sink.event(new LogEvent.Enveloped(queueId, sender, size, -1));
    sink.event(new LogEvent.Judged(queueId, "rspamd", verdict));
  }

  /// `T (add header): [12.30/15.00] [SYMBOLS]`: the action, the score and the limit.
  private static String verdict(Cursor cursor) {
    String action = cursor.skipPast("(") ? cursor.before(")") : "";
    String score = cursor.skipPast("[") ? cursor.before("]") : "";
    return action + " [" + score + "]";
  }

  private static @Nullable String value(Cursor cursor, String key) {
    int start = cursor.at();
    String value = cursor.skipPast(key) ? cursor.before(",") : null;
    cursor.back(start);
    return value;
  }
}

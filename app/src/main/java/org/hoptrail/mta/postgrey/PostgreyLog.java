package org.hoptrail.mta.postgrey;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.hoptrail.mta.JobId;
import org.hoptrail.mta.Openings;
import org.hoptrail.mta.TaggedLog;
import org.jspecify.annotations.Nullable;

/// `[QUEUEID: ]action=pass|greylist, reason=R[, delay=N], client_name=N, client_address=A[/BITS],
/// [sender=S, ]recipient=R` (postgrey, smtpd_access_policy). A pass says nothing of its own.
final class PostgreyLog extends TaggedLog {

  private static final Openings NOTES =
      new Openings()
          .say("maintenance", "cleaning up old ", "cleaning main database", "cleaning clients")
          .say("whitelisted", "whitelisted: ")
          .say("warning", "warning: ");

  PostgreyLog() {
    super("postgrey");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String id = JobId.take(cursor);
    if (cursor.skip("action=")) {
      sink.event(answered(id, cursor));
      return true;
    }
    boolean server = cursor.find(" postgrey (type Net::Server") >= 0;
    if (server) {
      sink.event(new LogEvent.Noted("start"));
      return true;
    }
    return NOTES.read(cursor, sink) || Openings.NET_SERVER.read(cursor, sink);
  }

  private static LogEvent answered(@Nullable String id, Cursor cursor) {
    String action = cursor.before(",");
    if (action.equals("pass")) {
      return new LogEvent.Noted("greylist pass");
    }
    String reason = value(cursor, ", reason=");
    String name = value(cursor, ", client_name=");
    String address = value(cursor, ", client_address=");
    IpAddress ip = address == null ? null : IpAddress.parse(address.split("/", 2)[0]);
    Peer client = new Peer("unknown".equals(name) ? null : name, ip, 0, null);
    return new LogEvent.Refused(
        id,
        null,
        action,
        null,
        client,
        value(cursor, ", sender="),
        value(cursor, ", recipient="),
        reason == null ? action : reason);
  }

  private static @Nullable String value(Cursor cursor, String key) {
    int start = cursor.at();
    String value = cursor.skipPast(key) ? cursor.before(",") : null;
    cursor.back(start);
    return value;
  }
}

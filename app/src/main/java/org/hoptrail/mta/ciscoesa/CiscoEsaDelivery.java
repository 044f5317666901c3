package org.hoptrail.mta.ciscoesa;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Outcome;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines about deliveries. They name recipients by number: `New SMTP DCID 3 interface A address B
/// port 25`, `Delivery start DCID 3 MID 1 to RID [0, 1]`, `Message done DCID 3 MID 1 to RID [0]`,
/// `MID 1 RID [0] Response '2.0.0 OK'`, `Bounced: DCID 3 MID 1 to RID 0 - 5.1.0 - text`, `Delayed:
/// DCID 3 MID 1 to RID 0 - 4.1.0 - text`, `Message finished MID 1 done`.
final class CiscoEsaDelivery {

  private CiscoEsaDelivery() {}

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("New SMTP DCID ")) {
      return connecting(line, cursor, sink);
    }
    if (cursor.skip("DCID ")) {
      return connection(cursor, sink);
    }
    if (cursor.skip("Delivery start DCID ")) {
      return transmitted(false, line, cursor, sink);
    }
    if (cursor.skip("Message done DCID ")) {
      return transmitted(true, line, cursor, sink);
    }
    if (cursor.skip("Message finished MID ") || cursor.skip("Message aborted MID ")) {
      return finished(line, cursor, sink);
    }
    if (cursor.skip("Bounced: ")) {
      return failed(Outcome.BOUNCED, line, cursor, sink);
    }
    if (cursor.skip("Delayed: ")) {
      return failed(Outcome.DEFERRED, line, cursor, sink);
    }
    return pending(line, cursor, sink);
  }

  private static boolean connecting(LogLine line, Cursor cursor, LogSink sink) {
    long number = cursor.number();
    if (number < 0 || !cursor.skipPast(" address ")) {
      return false;
    }
    String address = cursor.word();
    String port = cursor.skip(" port ") ? " " + Math.max(0, cursor.number()) : " 0";
    line.memory().keep(CiscoEsaMail.server(number), address + port);
    sink.event(new LogEvent.Noted("connecting"));
    return true;
  }

  private static boolean connection(Cursor cursor, LogSink sink) {
    long number = cursor.number();
    if (number < 0 || !cursor.skip(" ")) {
      return false;
    }
    String session = CiscoEsaMail.server(number);
    if (cursor.skip("TLS success protocol ")) {
      return CiscoEsaClient.encrypted(session, true, cursor, sink);
    }
    boolean closed = cursor.sees("close") || cursor.sees("lost");
    sink.event(closed ? new LogEvent.Closed(session, null) : new LogEvent.Noted("server"));
    return true;
  }

  /// `3 MID 1 to RID [0, 1]`: remembers the way each of them went.
  private static boolean transmitted(boolean done, LogLine line, Cursor cursor, LogSink sink) {
    long server = cursor.number();
    if (!cursor.skip(" MID ")) {
      return false;
    }
    String id = Long.toString(cursor.number());
    if (!cursor.skip(" to RID [")) {
      return false;
    }
    do {
      String rid = " RID " + cursor.number();
      line.memory().keep(id + rid + " DCID", CiscoEsaMail.server(server));
      if (done) {
        line.memory().keep(id + rid + " done", "");
      }
    } while (cursor.skip(", "));
    sink.event(new LogEvent.Remarked(id, relay(line, CiscoEsaMail.server(server)), "transmission"));
    return true;
  }

  /// `MID 1 RID [0] Response 'text'`: the number was taken already.
  static boolean response(String id, LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    if (!cursor.skip("RID [")) {
      return false;
    }
    int rids = cursor.at();
    if (!cursor.skipPast("] Response ")) {
      cursor.back(start);
      return false;
    }
    cursor.skip("'");
    String text = cursor.rest();
    String reply = text.endsWith("'") ? text.substring(0, text.length() - 1) : text;
    cursor.back(rids);
    do {
      long rid = cursor.number();
      line.memory().take(id + " RID " + rid + " done");
      attempt(id, rid, Outcome.DELIVERED, null, reply, line, sink);
    } while (cursor.skip(", "));
    return true;
  }

  /// `DCID 3 MID 1 to RID 0 - 5.1.0 - text`; with `From:<a> To:<b>` before the RID in bounce logs.
  private static boolean failed(Outcome outcome, LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skipPast("MID ")) {
      return false;
    }
    String id = Long.toString(cursor.number());
    String recipient = null;
    if (cursor.skipPast(" To:")) {
      recipient = cursor.path();
    }
    if (!cursor.skipPast("RID ")) {
      return false;
    }
    cursor.skip("[");
    long rid = cursor.number();
    cursor.skip("]");
    cursor.skip(" - ");
    String reply = cursor.rest();
    if (recipient != null) {
      line.memory().keep(id + " RID " + rid, recipient);
    }
    attempt(id, rid, outcome, dsn(reply), reply, line, sink);
    return true;
  }

  private static @Nullable String dsn(String reply) {
    String head = "Bounced by destination server with response: ";
    String text = reply.startsWith(head) ? reply.substring(head.length()) : reply;
    boolean status =
        text.length() > 5 && text.charAt(1) == '.' && "245".indexOf(text.charAt(0)) >= 0;
    return status ? text.substring(0, (text + " ").indexOf(' ')) : null;
  }

  private static void attempt(
      String id,
      long rid,
      Outcome outcome,
      @Nullable String dsn,
      @Nullable String reply,
      LogLine line,
      LogSink sink) {
    String name = id + " RID " + rid;
    String known = line.memory().of(name);
    String session = line.memory().of(name + " DCID");
    String status = dsn == null && reply != null ? dsn(reply) : dsn;
    sink.event(
        new LogEvent.Attempted(
            id,
            known == null ? "RID " + rid : known,
            null,
            session == null ? null : relay(line, session),
            "smtp",
            outcome,
            status,
            reply,
            Double.NaN,
            Double.NaN,
            session));
  }

  private static @Nullable Peer relay(LogLine line, String session) {
    String told = line.memory().of(session);
    int blank = told == null ? -1 : told.lastIndexOf(' ');
    if (told == null || blank < 0) {
      return null;
    }
    IpAddress address = IpAddress.parse(told.substring(0, blank));
    int port = Integer.parseInt(told.substring(blank + 1));
    return new Peer(address == null ? told.substring(0, blank) : null, address, port, null);
  }

  /// The end of a message: deliveries whose reply no line told are told now.
  private static boolean finished(LogLine line, Cursor cursor, LogSink sink) {
    long number = cursor.number();
    if (number < 0) {
      return false;
    }
    String id = Long.toString(number);
    String how = cursor.rest().trim();
    for (int rid = 0; line.memory().of(id + " RID " + rid) != null; rid++) {
      if (line.memory().take(id + " RID " + rid + " done") != null) {
        attempt(id, rid, Outcome.DELIVERED, null, null, line, sink);
      }
    }
    if (!how.equals("done")) {
      sink.event(new LogEvent.Judged(id, "asyncos", how));
    }
    sink.event(new LogEvent.Ended(id));
    return true;
  }

  /// `Message 1 to RID [0] pending till DATE`.
  private static boolean pending(LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("Message ")) {
      return false;
    }
    long number = cursor.number();
    if (number < 0 || !cursor.skip(" to RID [")) {
      return false;
    }
    long rid = cursor.number();
    cursor.skip("] ");
    attempt(Long.toString(number), rid, Outcome.DEFERRED, null, cursor.rest(), line, sink);
    return true;
  }
}

package org.hoptrail.mta.courier;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines of the SMTP server (courier/module.esmtp/courieresmtpd.C, tcpd/tcpd.c):
/// `started,ip=[IP],port=[N]`, `error,relay=IP,port=N,from=<S>,to=<R>: REPLY`, `ip=[IP], TEXT`. No
/// line tells which message came by which connection.
final class CourierServer {

  private CourierServer() {}

  static boolean read(Cursor cursor, LogSink sink) {
    if (cursor.skip("started,ip=")) {
      Peer client = client(cursor, ",port=");
      sink.event(new LogEvent.Opened(session(client), client));
      return true;
    }
    if (cursor.skip("error,relay=")) {
      return refused(cursor, sink);
    }
    boolean broken = cursor.sees("ip=[") || cursor.sees("couriertls: ") || cursor.sees("LOGIN");
    if (broken) {
      sink.event(new LogEvent.Noted("connection"));
    }
    return broken;
  }

  private static String session(Peer client) {
    return "[" + client.address() + "]:" + client.port();
  }

  /// `IP`, `[IP]`, and a port behind a mark, in brackets or not.
  private static Peer client(Cursor cursor, String mark) {
    boolean bracketed = cursor.skip("[");
    int from = cursor.at();
    String text = cursor.before(bracketed ? "]" : ", ");
    IpAddress address = cursor.address(from, from + text.length());
    cursor.skip("]");
    long port = 0;
    if (cursor.skip(mark)) {
      cursor.skip("[");
      port = Math.max(0, cursor.number());
      cursor.skip("]");
    }
    return new Peer(null, address, (int) Math.min(port, 65_535), null);
  }

  private static boolean refused(Cursor cursor, LogSink sink) {
    Peer client = client(cursor, ",port=");
    @Nullable String sender = cursor.skip(",from=") ? cursor.path() : null;
    @Nullable String recipient = cursor.skip(",to=") ? cursor.path() : null;
    String stage = recipient != null ? "RCPT" : sender != null ? "MAIL" : "SMTP";
    cursor.skipPast(": ");
    sink.event(
        new LogEvent.Refused(
            null, session(client), "reject", stage, client, sender, recipient, cursor.rest()));
    return true;
  }
}

package org.hoptrail.mta.courier;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines of the scheduler (courier/courierd.C): `newmsg,id=ID: dns; HELO (RDNS [IP])` and
/// `started,id=ID,from=<S>,module=M,host=H,addr=<R>`. Of a name that could not be resolved it says
/// `softdnserr`, or nothing.
final class CourierQueue {

  private CourierQueue() {}

  static boolean arrived(Cursor cursor, LogSink sink) {
    String id = cursor.before(": ");
    cursor.skip(":");
    cursor.skipBlanks();
    Peer client = cursor.skip("dns; ") ? client(cursor) : null;
    sink.event(LogEvent.Accepted.from(id, null, client));
    return true;
  }

  private static Peer client(Cursor cursor) {
    String helo = cursor.word();
    int open = cursor.find("[");
    if (!cursor.skip(" (") || open < 0) {
      return new Peer(null, null, 0, helo);
    }
    open = cursor.find("[");
    String name = open <= cursor.at() ? "" : cursor.text(cursor.at(), open).strip();
    cursor.back(open);
    cursor.skip("[");
    int end = cursor.indexOf(']');
    IpAddress address = cursor.address(cursor.at(), end);
    boolean known = !name.isEmpty() && !name.equals("softdnserr");
    return new Peer(known ? name : null, address, 0, helo);
  }

  static boolean started(Cursor cursor, LogSink sink) {
    String id = cursor.before(",");
    if (!cursor.skip(",from=")) {
      return false;
    }
    String sender = cursor.path();
    @Nullable String recipient = cursor.skipPast(",addr=") ? cursor.path() : null;
    sink.event(new LogEvent.Enveloped(id, sender, -1, -1));
    if (recipient != null && recipient.indexOf('@') >= 0) {
      sink.event(new LogEvent.Addressed(id, recipient, null));
    }
    return true;
  }
}

package org.hoptrail.mta.postfix;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines of a connection, without a queue id: `connect from`, `disconnect from`, `TLS connection
/// established` (smtpd/smtpd.c, tls/tls_misc.c).
final class PostfixConnection {

  private PostfixConnection() {}

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    return switch (cursor.peek()) {
      case 'c' -> connect(line, cursor, sink);
      case 'd' -> disconnect(line, cursor, sink);
      case 'l', 't', 's' -> broken(cursor, sink);
      default -> encrypted(line, cursor, sink);
    };
  }

  private static boolean connect(LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("connect from ")) {
      return false;
    }
    sink.event(new LogEvent.Opened(line.session(), cursor.peer()));
    return true;
  }

  private static boolean disconnect(LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("disconnect from ")) {
      return false;
    }
    sink.event(new LogEvent.Closed(line.session(), cursor.peer()));
    return true;
  }

  /// `lost connection after RCPT from name[addr]`, `timeout after ..`, `SSL_accept error from ..`.
  private static boolean broken(Cursor cursor, LogSink sink) {
    int start = cursor.at();
    boolean known =
        cursor.skip("lost connection after ")
            || cursor.skip("timeout after ")
            || cursor.skip("too many errors after ");
    if (!known || cursor.until(" from ") == null) {
      cursor.back(start);
      return false;
    }
    sink.event(new LogEvent.Noted("broken connection"));
    return true;
  }

  /// `Untrusted TLS connection established to name[addr]:25[: to SNI]: TLSv1.3 with cipher C (n/m
  /// bits) ..`.
  private static boolean encrypted(LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String trust = cursor.word();
    boolean tls =
        cursor.skip(" TLS connection established ") || cursor.skip(" TLS connection reused ");
    boolean outgoing = tls && cursor.skip("to ");
    if (!tls || !outgoing && !cursor.skip("from ")) {
      cursor.back(start);
      return false;
    }
    Peer peer = cursor.peer();
    @Nullable String version = null;
    int split = cursor.find(" with cipher ");
    if (split >= 0) {
      String before = cursor.text(cursor.at(), split);
      version = before.substring(before.lastIndexOf(' ') + 1);
      cursor.skipPast(" with cipher ");
    }
    String cipher = cursor.word();
    sink.event(new LogEvent.Encrypted(line.session(), peer, outgoing, version, cipher, trust));
    return true;
  }
}

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
      case 'l', 't', 'i', 'b', 'S' -> broken(cursor, sink) || encrypted(line, cursor, sink);
      default -> encrypted(line, cursor, sink);
    };
  }

  private static boolean connect(LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("connect from ")) {
      sink.event(new LogEvent.Opened(line.session(), cursor.peer()));
      return true;
    }
    return cursor.sees("connect to ") && noted("unreachable", sink);
  }

  /// `disconnect from name[addr] ehlo=2 mail=1 rcpt=0/1 .. commands=3/4[ notes=..]`: how many of
  /// each command were accepted of how many given.
  private static boolean disconnect(LogLine line, Cursor cursor, LogSink sink) {
    if (!cursor.skip("disconnect from ")) {
      return false;
    }
    sink.event(new LogEvent.Closed(line.session(), cursor.peer()));
    return true;
  }

  /// `lost connection after RCPT from name[addr]`, `timeout after DATA (7 bytes) from ..`,
  /// `improper command pipelining after EHLO from ..: TEXT`, `bare <LF> received after DATA from
  /// ..`, `SSL_accept error from ..`, `SSL_connect error to ..: REASON`.
  private static boolean broken(Cursor cursor, LogSink sink) {
    if (cursor.sees("SSL_accept error from ") || cursor.sees("SSL_connect error to ")) {
      return noted("tls failure", sink);
    }
    if (cursor.find(" after ") < 0 || cursor.find(" from ") < 0) {
      return false;
    }
    if (cursor.sees("lost connection after ")) {
      return noted("lost connection", sink);
    }
    if (cursor.sees("timeout after ")) {
      return noted("timeout", sink);
    }
    boolean protocol =
        cursor.sees("too many errors after ")
            || cursor.sees("improper command pipelining after ")
            || cursor.sees("bare <LF> received after ");
    return protocol && noted("protocol error", sink);
  }

  /// `Untrusted TLS connection established|reused to name[addr]:25[: to SNI]: TLSv1.3 with cipher C
  /// (n/m bits) ..`; before Postfix 2.6 `TLS connection established from ..`.
  private static boolean encrypted(LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    String trust = cursor.sees("TLS ") ? null : cursor.word();
    boolean tls = trust == null || cursor.skip(" ");
    tls =
        tls
            && (cursor.skip("TLS connection established ")
                || cursor.skip("TLS connection reused "));
    boolean outgoing = tls && cursor.skip("to ");
    if (!tls || !outgoing && !cursor.skip("from ")) {
      cursor.back(start);
      return false;
    }
    Peer peer = cursor.peer();
    String version = version(cursor);
    String cipher = version == null ? null : cursor.word();
    sink.event(new LogEvent.Encrypted(line.session(), peer, outgoing, version, cipher, trust));
    return true;
  }

  /// Takes all to the cipher; the word before is the version.
  private static @Nullable String version(Cursor cursor) {
    int split = cursor.find(" with cipher ");
    if (split < 0) {
      return null;
    }
    String before = cursor.text(cursor.at(), split);
    cursor.skipPast(" with cipher ");
    return before.substring(before.lastIndexOf(' ') + 1);
  }

  private static boolean noted(String kind, LogSink sink) {
    sink.event(new LogEvent.Noted(kind));
    return true;
  }
}

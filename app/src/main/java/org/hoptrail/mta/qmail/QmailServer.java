package org.hoptrail.mta.qmail;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// Lines around qmail-smtpd: `tcpserver: pid P from IP`, `tcpserver: ok P LOCAL:IP:PORT
/// REMOTE:IP:IDENT:PORT`, `tcpserver: deny P ..`, `tcpserver: end P status N` (ucspi-tcp,
/// tcpserver.c), `rblsmtpd: IP pid P: REPLY`, `CHKUSER rejected ..: from <S:..> remote
/// <HELO:NAME:IP> rcpt <R> : REASON`. P names the connection; no line ties it to the message.
final class QmailServer {

  private QmailServer() {}

  static boolean read(Cursor cursor, LogSink sink) {
    if (cursor.skip("tcpserver: ")) {
      return tcpserver(cursor, sink);
    }
    if (cursor.skip("rblsmtpd: ")) {
      return listed(cursor, sink);
    }
    if (cursor.skip("CHKUSER ")) {
      return chkuser(cursor, sink);
    }
    return false;
  }

  private static boolean tcpserver(Cursor cursor, LogSink sink) {
    if (cursor.skip("ok ")) {
      String session = cursor.word();
      Peer client = client(cursor);
      sink.event(
          client == null ? new LogEvent.Noted("connection") : new LogEvent.Opened(session, client));
      return true;
    }
    if (cursor.skip("deny ")) {
      String session = cursor.word();
      sink.event(
          new LogEvent.Refused(
              null, session, "reject", "CONNECT", client(cursor), null, null, "denied"));
      return true;
    }
    if (cursor.skip("end ")) {
      sink.event(new LogEvent.Closed(cursor.word(), null));
      return true;
    }
    boolean known = cursor.sees("pid ") || cursor.sees("status: ");
    boolean other = cursor.sees("warning: ") || cursor.sees("fatal: ");
    if (known || other) {
      sink.event(new LogEvent.Noted("connection"));
    }
    return known || other;
  }

  /// ` LOCAL:IP:PORT REMOTE:IP:IDENT:PORT`, REMOTE and IDENT often empty; an IPv6 address is bare.
  private static @Nullable Peer client(Cursor cursor) {
    cursor.skip(" ");
    cursor.word();
    cursor.skip(" ");
    String remote = cursor.word();
    int first = remote.indexOf(':');
    int last = remote.lastIndexOf(':');
    int ident = last <= 0 ? -1 : remote.lastIndexOf(':', last - 1);
    if (first < 0 || ident <= first) {
      return null;
    }
    String name = remote.substring(0, first);
    IpAddress address = IpAddress.parse(remote.substring(first + 1, ident));
    return new Peer(name.isEmpty() ? null : name, address, port(remote, last + 1), null);
  }

  private static int port(String text, int from) {
    int port = 0;
    for (int i = from; i < text.length() && port < 65_536; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      port = port * 10 + digit;
    }
    return Math.min(port, 65_535);
  }

  private static boolean listed(Cursor cursor, LogSink sink) {
    int from = cursor.at();
    String text = cursor.word();
    IpAddress address = cursor.address(from, from + text.length());
    if (address == null || !cursor.skip(" pid ")) {
      return false;
    }
    String session = cursor.before(":");
    cursor.skip(": ");
    sink.event(
        new LogEvent.Refused(
            null, session, "reject", "CONNECT", Peer.of(address), null, null, cursor.rest()));
    return true;
  }

  private static boolean chkuser(Cursor cursor, LogSink sink) {
    if (!cursor.skip("rejected ")) {
      boolean known = cursor.sees("accepted ") || cursor.sees("relaying ");
      if (known) {
        sink.event(new LogEvent.Noted("recipient check"));
      }
      return known;
    }
    String stage = cursor.sees("rcpt") || cursor.sees("relaying") ? "RCPT" : "MAIL";
    String sender = cursor.skipPast(" from <") ? cursor.before(":>") : null;
    String recipient = cursor.skipPast(" rcpt <") ? cursor.before(">") : null;
    cursor.skipPast("> : ");
    sink.event(
        new LogEvent.Refused(null, null, "reject", stage, null, sender, recipient, cursor.rest()));
    return true;
  }
}

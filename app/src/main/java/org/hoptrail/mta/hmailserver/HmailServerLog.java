package org.hoptrail.mta.hmailserver;

import org.hoptrail.log.Cursor;
import org.hoptrail.log.LocalStamp;
import org.hoptrail.log.LogFormat;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.IpAddress;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;

/// The log of hMailServer: quoted values with tabs between them (hmailserver/source/Server/Common/
/// Application/Logger.cpp). `"SMTPD" THREAD SESSION "DATE" "ADDRESS" "RECEIVED: TEXT"` is what a
/// client said, `"SMTPC"` lines are of deliveries, and one of `"APPLICATION" THREAD "DATE"` with
/// `"SMTPDeliverer - Message N: TEXT"` names the message.
final class HmailServerLog implements LogFormat {

  @Override
  public boolean opens(LogLine line) {
    Cursor cursor = line.whole();
    if (!cursor.skip("\"")) {
      return false;
    }
    String kind = cursor.before("\"");
    boolean session = isSession(kind);
    if (!session && !isOther(kind) || !cursor.skip("\"\t") || cursor.number() < 0) {
      return false;
    }
    cursor.skip("\t");
    return stamped(kind, session, cursor, line);
  }

  /// `SESSION "DATE"` or `"DATE"`.
  private static boolean stamped(String kind, boolean session, Cursor cursor, LogLine line) {
    long number = session ? cursor.number() : 0;
    if (number < 0 || session && !cursor.skip("\t") || !cursor.skip("\"")) {
      return false;
    }
    long time = LocalStamp.read(cursor, line);
    if (time == LogLine.NO_TIME || !cursor.skip("\"\t")) {
      return false;
    }
    line.at(time).session(session ? kind + " " + number : "").body(cursor.at());
    return true;
  }

  private static boolean isSession(String kind) {
    return kind.equals("SMTPD")
        || kind.equals("SMTPC")
        || kind.equals("POP3D")
        || kind.equals("POP3C")
        || kind.equals("IMAPD");
  }

  private static boolean isOther(String kind) {
    return kind.equals("APPLICATION")
        || kind.equals("TCPIP")
        || kind.equals("DEBUG")
        || kind.equals("ERROR");
  }

  @Override
  public boolean read(LogLine line, LogSink sink) {
    Cursor cursor = line.cursor();
    String session = line.session();
    cursor.skip("\"");
    if (session.isEmpty()) {
      String text = content(cursor);
      return HmailServerDelivery.application(text, line, sink)
          || noted(line.whole().sees("\"TCPIP\"") ? "connection" : "application", sink);
    }
    IpAddress address = IpAddress.parse(cursor.before("\""));
    Peer peer = address == null ? null : Peer.of(address);
    if (!cursor.skip("\"\t\"")) {
      return false;
    }
    String text = content(cursor);
    if (session.startsWith("SMTPD")) {
      return HmailServerSession.read(session, peer, text, line, sink);
    }
    if (session.startsWith("SMTPC")) {
      return HmailServerDelivery.read(session, peer, text, line, sink);
    }
    return noted("mailbox", sink);
  }

  private static String content(Cursor cursor) {
    String text = cursor.rest();
    return text.endsWith("\"") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean noted(String kind, LogSink sink) {
    sink.event(new LogEvent.Noted(kind));
    return true;
  }
}

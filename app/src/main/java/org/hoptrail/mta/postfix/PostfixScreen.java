package org.hoptrail.mta.postfix;

import java.util.Map;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.log.Program;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;

/// postscreen before smtpd, with its helpers tlsproxy and dnsblog (postscreen/postscreen.c,
/// postscreen_tests.c, tlsproxy/tlsproxy.c, dnsblog/dnsblog.c). One process serves all connections,
/// so a session is named by the client's address and port. Both word families of
/// `respectful_logging` are read.
///
/// - `CONNECT from [a]:p to [b]:p`, `DISCONNECT [a]:p`, `PASS NEW [a]:p`: beginning and end, the
///   latter also where smtpd takes over.
/// - `PREGREET n after t from [a]:p: TEXT`, `DNSBL rank n for [a]:p`, `COMMAND TIME LIMIT from
///   [a]:p after STAGE`, ..: what a test found; the refusal itself is a line of its own.
final class PostfixScreen {

  private static final Map<String, String> FINDINGS =
      Map.ofEntries(
          Map.entry("DNSBL rank ", "postscreen dnsbl"),
          Map.entry("PREGREET ", "postscreen pregreet"),
          Map.entry("HANGUP ", "postscreen hangup"),
          Map.entry("ALLOWLISTED ", "postscreen allowlisted"),
          Map.entry("WHITELISTED ", "postscreen allowlisted"),
          Map.entry("DENYLISTED ", "postscreen denylisted"),
          Map.entry("BLACKLISTED ", "postscreen denylisted"),
          Map.entry("ALLOWLIST VETO ", "postscreen veto"),
          Map.entry("WHITELIST VETO ", "postscreen veto"),
          Map.entry("COMMAND ", "postscreen command"),
          Map.entry("NON-SMTP COMMAND ", "postscreen command"),
          Map.entry("BARE NEWLINE ", "postscreen bare newline"));

  private PostfixScreen() {}

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.sees("addr ") && cursor.find(" listed by domain ") > 0) {
      return noted("dnsbl listing", sink);
    }
    int first = cursor.peek();
    if (first < 'A' || first > 'Z') {
      return false;
    }
    Program program = line.program();
    boolean proxy = program != null && program.daemon().equals("tlsproxy");
    return connection(proxy, cursor, sink) || finding(cursor, sink);
  }

  private static boolean connection(boolean proxy, Cursor cursor, LogSink sink) {
    boolean opened = cursor.skip("CONNECT from ") || cursor.skip("CONNECT to ");
    boolean closed =
        !opened
            && (cursor.skip("DISCONNECT ") || cursor.skip("PASS NEW ") || cursor.skip("PASS OLD "));
    if (!opened && !closed) {
      return false;
    }
    if (proxy) {
      return noted("tlsproxy", sink);
    }
    int start = cursor.at();
    Peer client = cursor.peer();
    String session = cursor.text(start, cursor.at());
    sink.event(
        opened ? new LogEvent.Opened(session, client) : new LogEvent.Closed(session, client));
    return true;
  }

  private static boolean finding(Cursor cursor, LogSink sink) {
    for (Map.Entry<String, String> finding : FINDINGS.entrySet()) {
      if (cursor.sees(finding.getKey())) {
        return noted(finding.getValue(), sink);
      }
    }
    return false;
  }

  private static boolean noted(String kind, LogSink sink) {
    sink.event(new LogEvent.Noted(kind));
    return true;
  }
}

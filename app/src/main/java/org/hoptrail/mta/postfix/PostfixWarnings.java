package org.hoptrail.mta.postfix;

import java.util.Map;
import org.hoptrail.log.Cursor;
import org.hoptrail.log.LogLine;
import org.hoptrail.log.LogSink;
import org.hoptrail.model.LogEvent;
import org.hoptrail.model.Peer;
import org.jspecify.annotations.Nullable;

/// `SEVERITY: TEXT` (util/msg.c): warnings, errors, fatal errors, panics. A warning may begin with
/// a queue id, or tell that a login failed.
final class PostfixWarnings {

  private static final Map<String, String> KINDS =
      Map.of(
          "hostname ", "unverified name",
          "non-SMTP command from ", "protocol error",
          "Illegal address syntax from ", "protocol error",
          "SASL authentication failure: ", "login problem",
          "TLS library problem: ", "tls failure",
          "dnsblog_query: ", "dns problem");

  private PostfixWarnings() {}

  static boolean read(LogLine line, Cursor cursor, LogSink sink) {
    if (cursor.skip("warning: ")) {
      return login(line, cursor, sink) || ofMessage(cursor, sink) || noted(kind(cursor), sink);
    }
    boolean error = cursor.sees("fatal: ") || cursor.sees("panic: ") || cursor.sees("error: ");
    return error && noted("error", sink);
  }

  private static String kind(Cursor cursor) {
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (cursor.sees(kind.getKey())) {
        return kind.getValue();
      }
    }
    return "warning";
  }

  /// `name[addr]: SASL LOGIN authentication failed: REASON[, sasl_username=U]`
  /// (smtpd/smtpd_sasl_glue.c).
  private static boolean login(LogLine line, Cursor cursor, LogSink sink) {
    int start = cursor.at();
    if (cursor.find("]: SASL ") < 0 && cursor.find(": SASL ") < 0) {
      return false;
    }
    Peer client = cursor.peer();
    String mechanism = cursor.skip(": SASL ") ? cursor.word() : null;
    if (mechanism == null || !cursor.skip(" authentication failed")) {
      cursor.back(start);
      return false;
    }
    @Nullable String user = cursor.skipPast(", sasl_username=") ? cursor.rest() : null;
    sink.event(new LogEvent.LoggedIn(line.session(), client, user, mechanism, false));
    return true;
  }

  /// `warning: QUEUEID: TEXT`.
  private static boolean ofMessage(Cursor cursor, LogSink sink) {
    String id = PostfixLog.queueId(cursor);
    if (id == null) {
      return false;
    }
    sink.event(new LogEvent.Remarked(id, null, cursor.rest()));
    return true;
  }

  private static boolean noted(String kind, LogSink sink) {
    sink.event(new LogEvent.Noted(kind));
    return true;
  }
}
